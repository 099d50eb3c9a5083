create extension if not exists unaccent;--> statement-breakpoint
create extension if not exists pg_trgm;--> statement-breakpoint
-- unaccent() is only stable because its dictionary could be altered; ours is not, and an index needs an immutable one.
create function immutable_unaccent(text) returns text
  language sql immutable parallel safe strict
  as $$ select unaccent('unaccent'::regdictionary, $1) $$;--> statement-breakpoint
-- What the words of a search are matched with: the title weighs more than the text.
create function listing_search_text(title text, description text) returns tsvector
  language sql immutable parallel safe
  as $$ select setweight(to_tsvector('simple'::regconfig, immutable_unaccent(title)), 'A')
            || setweight(to_tsvector('simple'::regconfig, immutable_unaccent(description)), 'B') $$;
