-- Triggers of finding and acting.
-- What an administrator took down stays down, whoever writes the listing: an import that still offers it among them.
CREATE FUNCTION keep_taken_down() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW.status := 'draft';
  RETURN NEW;
END $$;
--> statement-breakpoint
CREATE TRIGGER listing_stays_taken_down BEFORE UPDATE OF status ON listing FOR EACH ROW
  WHEN (NEW.taken_down_at IS NOT NULL AND NEW.status <> 'draft')
  EXECUTE FUNCTION keep_taken_down();
