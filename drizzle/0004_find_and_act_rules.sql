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
--> statement-breakpoint
-- Texts that are there already: their words are matched as new ones are, and counted.
update listing set title = title where search_text is not null;--> statement-breakpoint
select count_search_words(array_agg(word order by word), array_agg(n order by word)) from (
  select word, count(*)::integer as n from listing, search_words_of(title, description) as word group by word
) as counted having count(*) > 0;--> statement-breakpoint
create trigger listing_words_are_counted after insert on listing referencing new table as fresh
  for each statement execute function count_words_of_new_listings();--> statement-breakpoint
create trigger listing_words_are_counted_again after update of title, description on listing
  for each row when (old.title is distinct from new.title or old.description is distinct from new.description)
  execute function count_words_of_changed_listing();
--> statement-breakpoint
-- Words that look like a mistyped one, the most alike first. The threshold is lower than the server's own, as two letters
-- that changed places leave few threes of letters as they were.
create function similar_search_words(text) returns setof search_word
  language sql stable strict
  set pg_trgm.similarity_threshold = 0.25
  as $$ select * from search_word where word % $1 and abs(length(word) - length($1)) <= 2
        order by similarity(word, $1) desc, listings desc limit 20 $$;
