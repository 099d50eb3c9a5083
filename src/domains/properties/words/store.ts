import { sql } from 'drizzle-orm';
import type { Database } from '@/platform/db/client';

interface UnknownWord extends Record<string, unknown> {
  /** Its place among the words asked about. */
  readonly place: number;
  /** Lower case, without accents. */
  readonly plain: string;
  readonly alike: { readonly word: string; readonly listings: number }[];
}

/**
 * Those of the words that no text holds in any form, with words of texts that look like them. Short words and those with
 * digits are never in doubt; with `isOpen` the last one may be the beginning of a word.
 */
export async function findUnknownWords(
  db: Database,
  words: readonly string[],
  isOpen: boolean,
): Promise<UnknownWord[]> {
  const list = sql.join(
    words.map((word) => sql`${word}`),
    sql`, `,
  );
  return db.execute<UnknownWord>(sql`
    with asked as (
      select place::int, word, lower(search_plain_text(word)) as plain, ${isOpen} and place = ${words.length} as is_open
      from unnest(array[${list}]::text[]) with ordinality as given (word, place)
    ), doubtful as materialized (
      select * from asked where plain ~ '^[[:alpha:]]{4,24}$'
        and not exists (select from search_word known where known.word = asked.plain)
        and not (is_open and exists (
          select from search_word known where known.word like asked.plain || '%'))
        and not exists (select from listing
          where search_text @@ listing_words_query(array[asked.word], false, false))
    )
    select place, plain, coalesce((select json_agg(json_build_object('word', near.word, 'listings', near.listings))
      from similar_search_words(plain) near), '[]') as alike
    from doubtful`);
}
