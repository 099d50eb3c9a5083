import { sql } from 'drizzle-orm';
import { index, integer, pgTable, text } from 'drizzle-orm/pg-core';

/** Words of titles and texts, so that a word that nobody wrote can be read as the nearest that somebody did. */
export const searchWord = pgTable(
  'search_word',
  {
    /** Lower case, without accents; 4 to 24 letters. */
    word: text().primaryKey(),
    /** About how many listings hold it. */
    listings: integer().notNull(),
  },
  (table) => [
    index('search_word_similar').using('gin', sql`${table.word} gin_trgm_ops`),
    index('search_word_beginning').on(table.word.op('text_pattern_ops')),
  ],
);
