-- What words are read from: without accents, and without the punctuation that the parser would read as part of one word, as
-- in "T3/T4", a file name to it, or "sea-view.garden", a host.
create function search_plain_text(text) returns text
  language sql immutable parallel safe strict
  as $$ select regexp_replace(immutable_unaccent($1), '[-/\\_.:@&=?%#+~<>]', ' ', 'g') $$;--> statement-breakpoint
-- The stems of a text's language, English or French by its joints; of both where neither or both are found. A search asks
-- for either stem of each word, so a wrong guess only costs other forms of a word. Without positions, which no search
-- asks for.
create or replace function listing_search_text(title text, description text) returns tsvector
  language plpgsql immutable parallel safe
  as $$
declare
  plain text := search_plain_text(title || ' ' || description);
  is_english boolean := plain ~ '\m(the|and|of|with|to|in|is)\M';
  is_french boolean := plain ~ '\m(les|une|avec|dans|et|du|au|pour)\M';
begin
  if is_english and not is_french then return strip(to_tsvector('english'::regconfig, plain)); end if;
  if is_french and not is_english then return strip(to_tsvector('french'::regconfig, plain)); end if;
  return strip(to_tsvector('english'::regconfig, plain)) || strip(to_tsvector('french'::regconfig, plain));
end $$;--> statement-breakpoint
-- Words as a query of `listing_search_text`: all of them, or any; with `is_open` the last may still be being typed. A word
-- that either language takes for a mere joint narrows nothing. Null where no word is left.
create function listing_words_query(words text[], is_any boolean, is_open boolean) returns tsquery
  language plpgsql immutable parallel safe strict
  as $$
declare
  result tsquery;
  one tsquery;
  english tsquery;
  french tsquery;
begin
  for place in 1 .. coalesce(array_length(words, 1), 0) loop
    english := plainto_tsquery('english'::regconfig, search_plain_text(words[place]));
    french := plainto_tsquery('french'::regconfig, search_plain_text(words[place]));
    if is_open and place = array_length(words, 1) then
      one := plainto_tsquery('simple'::regconfig, search_plain_text(words[place]));
      continue when numnode(one) = 0;
      one := (one::text || ':*')::tsquery;
      if numnode(english) > 0 then one := one || (english::text || ':*')::tsquery; end if;
      if numnode(french) > 0 then one := one || (french::text || ':*')::tsquery; end if;
    else
      continue when numnode(english) = 0 or numnode(french) = 0;
      one := case when english = french then english else english || french end;
    end if;
    result := case when result is null then one when is_any then result || one else result && one end;
  end loop;
  return result;
end $$;--> statement-breakpoint
-- A place as one number: its square on the Web Mercator map at zoom 20 (about 30 m), the bits of row and column
-- interleaved, so that the squares inside a larger square are one stretch of numbers. Null off the map.
create function map_cell(latitude double precision, longitude double precision) returns bigint
  language plpgsql immutable parallel safe strict
  as $$
declare
  sine double precision;
  x bigint;
  y bigint;
begin
  if abs(latitude) > 85 or abs(longitude) > 180 then return null; end if;
  -- The server takes a result too near to nothing for an error.
  sine := case when abs(latitude) < 1e-9 then 0 else sin(radians(latitude)) end;
  x := least(1048575, floor((longitude + 180) / 360 * 1048576));
  y := least(1048575, greatest(0, floor((0.5 - ln((1 + sine) / (1 - sine)) / (4 * pi())) * 1048576)));
  x := (x | (x << 16)) & x'0000FFFF0000FFFF'::bigint;
  x := (x | (x << 8)) & x'00FF00FF00FF00FF'::bigint;
  x := (x | (x << 4)) & x'0F0F0F0F0F0F0F0F'::bigint;
  x := (x | (x << 2)) & x'3333333333333333'::bigint;
  x := (x | (x << 1)) & x'5555555555555555'::bigint;
  y := (y | (y << 16)) & x'0000FFFF0000FFFF'::bigint;
  y := (y | (y << 8)) & x'00FF00FF00FF00FF'::bigint;
  y := (y | (y << 4)) & x'0F0F0F0F0F0F0F0F'::bigint;
  y := (y | (y << 2)) & x'3333333333333333'::bigint;
  y := (y | (y << 1)) & x'5555555555555555'::bigint;
  return x | (y << 1);
end $$;--> statement-breakpoint
-- The words of a text that may be offered for a mistyped one.
create function search_words_of(title text, description text) returns setof text
  language sql immutable parallel safe
  as $$
    select word from unnest(tsvector_to_array(to_tsvector('simple'::regconfig, search_plain_text(title || ' ' || description)))) as word
    where word ~ '^[[:alpha:]]{4,24}$' $$;--> statement-breakpoint
-- Counts words; `words` in order, so that two writers never wait for each other in a ring. Rows that another writer holds
-- are passed over, as the figures are about anyway.
create function count_search_words(words text[], counts integer[]) returns void
  language plpgsql
  as $$
begin
  update search_word set listings = listings + known.n
  from (
    select kept.word, counted.n from unnest(words, counts) as counted (word, n)
    join search_word as kept on kept.word = counted.word for update of kept skip locked
  ) as known where search_word.word = known.word;
  -- Only words that are not there, in their order: an insert waits for whoever updates the same word, and two writers
  -- that hold each other's words would deadlock.
  insert into search_word (word, listings)
  select word, n from unnest(words, counts) as counted (word, n)
  where not exists (select from search_word as kept where kept.word = counted.word)
  order by word
  on conflict do nothing;
end $$;--> statement-breakpoint
-- One listing in eight speaks for a large batch: a word that this misses is still found by a search, only not offered for
-- a mistyped one.
create function count_words_of_new_listings() returns trigger
  language plpgsql
  as $$
declare
  every integer := case when (select count(*) from fresh) > 500 then 8 else 1 end;
begin
  perform count_search_words(array_agg(word order by word), array_agg(n * every order by word)) from (
    select word, count(*)::integer as n from fresh, search_words_of(fresh.title, fresh.description) as word
    where hashint4(fresh.id) & (every - 1) = 0 group by word
  ) as counted having count(*) > 0;
  return null;
end $$;--> statement-breakpoint
create function count_words_of_changed_listing() returns trigger
  language plpgsql
  as $$
begin
  perform count_search_words(array_agg(word order by word), array_agg(1 order by word))
  from search_words_of(new.title, new.description) as word having count(*) > 0;
  return null;
end $$;
