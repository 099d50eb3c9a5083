import { type SQL, sql } from 'drizzle-orm';
import type { Stretch } from '../area/stretches';
import { listing } from '../tables';
import { allOf, type Question } from './conditions';

/** `from … where …` of the listings that meet conditions: among all, or among those of the map's stretches. */
export function listingsThat({ stretches }: Question, where: readonly SQL[]): SQL {
  return stretches ? listingsWithin(stretches, where) : sql`from ${listing} where ${allOf(where)}`;
}

/**
 * One short walk in an index for each stretch. The planner cannot know how short they are: free to choose, it reads a whole
 * index once instead of many times a piece of it. The offset of nothing keeps it from that.
 */
export function listingsWithin(stretches: readonly Stretch[], where: readonly SQL[]): SQL {
  // Three parameters however many stretches there are: each costs time to write, to send and to plan.
  const list = (values: readonly (number | boolean)[]) => `{${values.join()}}`;
  return sql`from unnest(${list(stretches.map(([first]) => first))}::bigint[],
      ${list(stretches.map(([, last]) => last))}::bigint[],
      ${list(stretches.map(([, , isWithin]) => isWithin))}::boolean[]) as stretch (first, last, is_within)
    cross join lateral (select * from ${listing}
      where ${listing.cell} between stretch.first and stretch.last and ${allOf(where)} offset 0) as ${listing}`;
}
