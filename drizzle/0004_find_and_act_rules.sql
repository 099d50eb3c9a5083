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
--> statement-breakpoint
-- What is written to listings waits to be held against saved searches. One look tells that nobody waits for anything, so that
-- the first import of a million homes writes nothing more than before.
create function note_new_listings() returns trigger language plpgsql as $$
begin
  if exists (select 1 from saved_search) then
    insert into listing_change (listing_id) select id from fresh where status <> 'draft';
  end if;
  return null;
end $$;
--> statement-breakpoint
create trigger listing_is_held_against_searches after insert on listing referencing new table as fresh
  for each statement execute function note_new_listings();
--> statement-breakpoint
create function note_changed_listings() returns trigger language plpgsql as $$
begin
  if exists (select 1 from saved_search) or exists (select 1 from favourite) then
    insert into listing_change (listing_id, before)
    select was.id, jsonb_build_object(
      'transaction', was.transaction, 'status', was.status, 'price', was.price::text, 'currency', was.currency,
      'pricePerSquareMetre', was.price_per_square_metre, 'listedAt', was.listed_at, 'type', was.type, 'cityKey', was.city_key,
      'postalCode', was.postal_code, 'latitude', was.latitude, 'longitude', was.longitude, 'surface', was.surface,
      'rooms', was.rooms, 'bedrooms', was.bedrooms, 'bathrooms', was.bathrooms, 'yearBuilt', was.year_built,
      'features', was.features)
    from former as was join changed as becomes on becomes.id = was.id
    where (was.transaction, was.status, was.price, was.currency, was.type, was.city_key, was.postal_code, was.latitude,
        was.longitude, was.surface, was.rooms, was.bedrooms, was.bathrooms, was.year_built, was.features, was.title,
        was.description)
      is distinct from (becomes.transaction, becomes.status, becomes.price, becomes.currency, becomes.type, becomes.city_key, becomes.postal_code,
        becomes.latitude, becomes.longitude, becomes.surface, becomes.rooms, becomes.bedrooms, becomes.bathrooms, becomes.year_built, becomes.features,
        becomes.title, becomes.description);
  end if;
  return null;
end $$;
--> statement-breakpoint
create trigger listing_is_held_against_searches_again after update on listing
  referencing old table as former new table as changed
  for each statement execute function note_changed_listings();
