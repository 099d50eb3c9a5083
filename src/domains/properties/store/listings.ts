import { type SQL, sql } from 'drizzle-orm';
import type { PgColumn } from 'drizzle-orm/pg-core';
import type { Stretch } from '../area/stretches';
import { listing } from '../tables';
import { allOf, type Question } from './conditions';
import { placesOfLines } from './lines';

/** `from … where …` of the listings that meet conditions, for reading these columns: among all, or among those of the map's stretches. */
export function listingsThat(
  { stretches }: Question,
  where: readonly SQL[],
  columns: readonly PgColumn[] = [],
): SQL {
  return stretches
    ? listingsWithin(stretches, where, columns)
    : sql`from ${listing} where ${allOf(where)}`;
}

/** Columns that nobody reads would still be handed on with each home. */
export function listingsWithin(
  stretches: readonly Stretch[],
  where: readonly SQL[],
  columns: readonly PgColumn[] = [],
): SQL {
  return sql`from ${walks(stretches, sql.join([...columns], sql`, `), where)} as ${listing}`;
}

/**
 * One short walk in an index for each stretch, and what it selects. The planner cannot know how short they are: free to
 * choose, it reads a whole index once instead of many times a piece of it. The offset of nothing keeps it from that.
 */
export function walks(stretches: readonly Stretch[], select: SQL, where: readonly SQL[]): SQL {
  // A parameter for each list, however many stretches there are: each costs time to write, to send and to plan.
  const list = (values: readonly (number | null)[]) =>
    `{${values.map((value) => value ?? 'null').join()}}`;
  const lines = placesOfLines(stretches);
  return sql`unnest(${list(stretches.map(([first]) => first))}::bigint[],
      ${list(stretches.map(([, last]) => last))}::bigint[]${sql.join(lines.map((line) => sql`, ${list(line)}::int[]`))})
      as stretch (first, last${sql.raw(lines.map((_, index) => `, line_${index}`).join(''))})
    cross join lateral (select ${select} from ${listing}
      where ${listing.cell} between stretch.first and stretch.last and ${allOf(where)} offset 0)`;
}
