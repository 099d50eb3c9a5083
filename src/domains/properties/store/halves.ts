import { type SQL, sql } from 'drizzle-orm';
import type { Database } from '@/platform/db/client';
import type { Question } from './conditions';
import { type Indexed, order, type Slice, SORTED, sortedPage } from './keyset';

interface HalfRow extends Record<string, unknown> {
  readonly id: number;
  readonly rank: number;
  readonly value: string | null;
  readonly found: number;
}

/**
 * The first page of a large place on the map, whose homes two connections read at once, half of them each: as the page itself
 * costs little beside them, that takes little more work, and not much more than half the time. Reads as what
 * {@link sortedPage} gives with `found`.
 */
export async function pageOfHalves(
  db: Database,
  question: Question,
  slice: Slice & { readonly sort: Indexed },
): Promise<SQL> {
  const { sort, limit } = slice;
  const halves = await Promise.all(
    [0, 1].map((half) => {
      // Neighbours by turns, as homes lie close together in towns.
      const stretches = question.stretches?.filter((_, index) => index % 2 === half) ?? [];
      const page = sortedPage({ ...question, stretches }, { ...slice, withFound: true });
      return db.execute<HalfRow>(sql`select id, rank, value::text, found from (${page}) as half`);
    }),
  );
  const found = halves.reduce((sum, [row]) => sum + (row?.found ?? 0), 0);
  return sql`select id, rank, value, ${found}::int as found
    from json_to_recordset(${JSON.stringify(halves.flat())}::text::json)
      as half (id int, rank int, value ${SORTED[sort].cast})
    ${order(sort)} limit ${limit}`;
}
