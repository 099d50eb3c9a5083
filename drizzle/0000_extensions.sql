create extension if not exists unaccent;--> statement-breakpoint
create extension if not exists pg_trgm;--> statement-breakpoint
-- unaccent() is only stable because its dictionary could be altered; ours is not, and an index needs an immutable one.
create function immutable_unaccent(text) returns text
  language sql immutable parallel safe strict
  as $$ select unaccent('unaccent'::regdictionary, $1) $$;--> statement-breakpoint
-- What the words of a search are matched with: the title weighs more than the text. Punctuation becomes spaces, as the
-- parser would read "T3/T4" as one file name and "sea-view.garden" as one host.
create function listing_search_text(title text, description text) returns tsvector
  language sql immutable parallel safe
  as $$ select setweight(to_tsvector('simple'::regconfig, translate(immutable_unaccent(title), '/\-_.:,;@''’&=?%#+~<>', repeat(' ', 21))), 'A')
            || setweight(to_tsvector('simple'::regconfig, translate(immutable_unaccent(description), '/\-_.:,;@''’&=?%#+~<>', repeat(' ', 21))), 'B') $$;
--> statement-breakpoint
-- Counters of the rate limits, in the columns of rate-limiter-flexible's PostgreSQL store; drizzle knows no unlogged
-- tables. Every request writes one: without a log entry none waits for the disk, and a crash only starts the counts anew.
create unlogged table rate_limit (
  key text primary key,
  points integer not null default 0,
  expire bigint
) with (fillfactor = 50, autovacuum_vacuum_scale_factor = 0.1);
