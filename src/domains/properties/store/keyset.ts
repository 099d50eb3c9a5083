import { eq, isNotNull, isNull, type SQL, sql } from 'drizzle-orm';
import type { PgColumn } from 'drizzle-orm/pg-core';
import type { Stretch } from '../area/stretches';
import type { Sort } from '../contract';
import type { Cursor } from '../model-cursor';
import { cityKeys, hasPlaces, postalCodes } from '../model-places';
import { listing } from '../tables';
import {
  allOf,
  asksWords,
  factConditions,
  inRange,
  marketConditions,
  openHalves,
  placeConditions,
  priceConditions,
  type Question,
} from './conditions';
import { listingsThat, walks } from './listings';
import { EVERY, IS_SAMPLED } from './sample';

/**
 * A sorted result as a union of index scans. One B-tree yields homes in order only for one town, one half (open or closed),
 * one currency; so each of these becomes a branch that reads at most a page, and the branches are merged. Homes of
 * a lower `rank` come first: the currencies of a price sort (two of them cannot be compared), and homes of unknown surface
 * after the others.
 */
interface Branch {
  readonly rank: number;
  readonly conditions: readonly SQL[];
}

/** Sorts that an index holds. */
type Indexed = Exclude<Sort, 'best_match'>;

const SORTED = {
  newest: { value: listing.listedAt, cast: sql.raw('timestamptz'), descending: true },
  price_asc: { value: listing.price, cast: sql.raw('bigint'), descending: false },
  price_desc: { value: listing.price, cast: sql.raw('bigint'), descending: true },
  price_per_m2_asc: {
    value: listing.pricePerSquareMetre,
    cast: sql.raw('real'),
    descending: false,
  },
  surface_asc: { value: listing.surface, cast: sql.raw('real'), descending: false },
  surface_desc: { value: listing.surface, cast: sql.raw('real'), descending: true },
} as const satisfies Record<Indexed, { value: unknown; cast: SQL; descending: boolean }>;

/** Homes looked at on a walk, and for each one wanted; each is a visit to the table. */
const WALKED = 2000;
const WALKED_FOR_EACH = 20;

export interface Slice {
  readonly sort: Sort;
  readonly after: Cursor | null;
  readonly offset: number;
  readonly limit: number;
  /** Whether each row tells with `found` how many homes match in all; see {@link tellsFound}. */
  readonly withFound?: boolean;
}

/** Whether a page is read out of all homes that match, so that counting them again would cost as much as the page. */
export function tellsFound({ stretches }: Question, { sort, after, offset }: Slice): boolean {
  return Boolean(stretches) && sort !== 'best_match' && after === null && offset === 0;
}

/** `id, rank, value` of the listings of one page, in order. The cost grows with page and offset, not with the result. */
export function sortedPage(
  question: Question,
  { sort, after, offset, limit }: Slice & { readonly sort: Indexed },
): SQL {
  const { value, descending } = SORTED[sort];
  const direction = sql.raw(descending ? 'desc' : 'asc');
  const most = offset + limit;
  const branches = rankBranches(question, sort)
    .filter(({ rank }) => after === null || rank >= after.rank)
    .map(({ rank, conditions }) => ({
      rank,
      conditions: after?.rank === rank ? [...conditions, afterCursor(after, sort)] : conditions,
    }));
  // Only a forged cursor points past the last rank.
  if (branches.length === 0) return sql`select 0 as id, 0 as rank, 0 as value where false`;
  const slice = sql`order by rank, value ${direction}, id ${direction} limit ${limit} offset ${offset}`;
  if (question.stretches)
    return sql`select id, rank, value, found from (${readWhole(question, question.stretches, branches, value)}) as branch ${slice}`;

  const hidden = sortsPlaceByHand(question, sort);
  const scans = branches
    .flatMap((branch) => placeBranches(question, branch))
    .map(({ rank, conditions }) => {
      const found = (listings: SQL, by: SQL | PgColumn) =>
        sql`(select ${listing.id} as id, ${rank}::int as rank, ${value} as value ${listings}
          order by ${by} ${direction}, ${listing.id} ${direction} limit ${most})`;
      const all = listingsThat(question, [...factConditions(question), ...conditions]);
      if (!asksWords(question)) return found(all, hidden ? unindexed(value, sort) : value);
      const walk = sql`from (select * from ${listing}
        where ${allOf([IS_WORTH_WALKING, ...marketConditions(question), ...conditions])}
        order by ${value} ${direction}, ${listing.id} ${direction} limit ${walkedFor(most)}) as ${listing}
        where ${allOf(factConditions(question))}`;
      return eitherWay(found(walk, value), found(all, unindexed(value, sort)), most);
    });
  return sql`${sampledFirst(question, most)}
    select id, rank, value from (${sql.join(scans, sql` union all `)}) as branch ${slice}`;
}

/**
 * No order leads through the stretches of a map: their homes are read once, each finds its branch, and all are sorted. They are
 * handed on as one row for each stretch: how many there are in all is then a sum of few rows, instead of a look at
 * each home once more. `id, rank, value, found`.
 */
function readWhole(
  question: Question,
  stretches: readonly Stretch[],
  branches: readonly Branch[],
  value: PgColumn,
): SQL {
  const [first, ...more] = branches;
  const isOne = more.length === 0;
  const ranks = branches.map(
    ({ rank, conditions }) => sql`when ${allOf(conditions)} then ${rank}::int`,
  );
  const rank = sql`case ${sql.join(ranks, sql` `)} end`;
  const met = sql`count(*) as homes, array_agg(${listing.id}) as ids, array_agg(${value}) as values${isOne ? sql`` : sql`, array_agg(${rank}) as ranks`}`;
  const isAsked = isOne ? (first?.conditions ?? []) : [sql`${rank} is not null`];
  return sql`select unnest(ids) as id, ${isOne ? sql`${first?.rank}::int` : sql`unnest(ranks)`} as rank, unnest(values) as value, found from (
    select met.*, sum(homes) over () as found
    from ${walks(stretches, met, [...factConditions(question), ...isAsked])} as met where homes > 0) as met`;
}

/** The outer order, for joining a page's rows again. */
export function sortedOrder(sort: Indexed): SQL {
  const direction = sql.raw(SORTED[sort].descending ? 'desc' : 'asc');
  return sql`page.rank, page.value ${direction}, page.id ${direction}`;
}

const walkedFor = (most: number) => WALKED + WALKED_FOR_EACH * most;
const IS_WORTH_WALKING = sql`(select is_worth_walking from sampled)`;

/**
 * Where words are asked: whether a walk can be expected to fill a page, asked of the sample once for all branches. Of a table
 * that nobody has analysed yet every walk is worth while.
 */
function sampledFirst(question: Question, most: number): SQL {
  if (!asksWords(question)) return sql``;
  const needed = sql`(select ceil(greatest(reltuples, 0) / ${EVERY} * ${most} / ${walkedFor(most)})::int
    from pg_class where oid = 'listing'::regclass)`;
  return sql`with sampled as materialized (select count(*) >= ${needed} as is_worth_walking from (
    select from ${listing} where ${allOf([...factConditions(question), IS_SAMPLED])} limit ${needed}) as few)`;
}

/**
 * Common words are met soon on a walk in the list's order, rare ones at once in the index of words, and the planner cannot
 * tell which they are: where the sample holds enough of them a short walk is tried, and where there is none, or it does not
 * fill the page, the words lead.
 */
function eitherWay(byWalking: SQL, byWords: SQL, most: number): SQL {
  return sql`(with walked as materialized ${byWalking}
    select * from walked where (select count(*) from walked) >= ${most}
    union all
    select * from ${byWords} as led where (select count(*) from walked) < ${most})`;
}

function rankBranches({ filters, price }: Question, sort: Indexed): Branch[] {
  switch (sort) {
    case 'newest':
      return [{ rank: 0, conditions: priceConditions(price) }];
    case 'price_asc':
    case 'price_desc':
      return price.ranges.map((range, rank) => ({ rank, conditions: [inRange(range)] }));
    case 'price_per_m2_asc': {
      const known = price.ranges.map((range, rank) => ({
        rank,
        conditions: [inRange(range), isNotNull(listing.pricePerSquareMetre)],
      }));
      // Within one currency the index holds those of unknown surface in their order too; a town's are soon sorted.
      const unknown = hasPlaces(filters)
        ? [priceConditions(price)]
        : price.ranges.map((range) => [inRange(range)]);
      return [
        ...known,
        ...unknown.map((conditions) => ({
          rank: known.length,
          conditions: [...conditions, isNull(listing.pricePerSquareMetre)],
        })),
      ];
    }
    default:
      return [isNotNull, isNull].map((test, rank) => ({
        rank,
        conditions: [...priceConditions(price), test(listing.surface)],
      }));
  }
}

function placeBranches({ filters }: Question, branch: Branch): Branch[] {
  const halves = openHalves(filters.statuses);
  // A question about one half says so itself.
  const open = halves.length > 1 ? halves.map((isOpen) => [eq(listing.isOpen, isOpen)]) : [[]];
  return splitPlaces(filters).flatMap((place) =>
    open.map((half) => ({
      rank: branch.rank,
      conditions: [...branch.conditions, ...place, ...half],
    })),
  );
}

/**
 * No index holds this sort within this place: the place's homes are read and sorted. Left to choose, the planner may walk
 * the whole country's index instead, and finds next to nothing where a place has no homes in a currency; an
 * expression hides that index from it.
 */
function sortsPlaceByHand({ filters }: Question, sort: Indexed): boolean {
  if (sort === 'newest') return false;
  return filters.cities.length === 0 && filters.postalCodes.length > 0;
}

function unindexed(value: PgColumn, sort: Indexed): SQL {
  return sort === 'newest' ? sql`${value} + interval '0'` : sql`${value} + 0`;
}

/**
 * A branch for each place, however many a search may name: with a plain `in` the planner walks the whole country's index,
 * which takes over a second where the places have no such home; planning twenty branches takes a few milliseconds.
 */
function splitPlaces(filters: Question['filters']): SQL[][] {
  const [codes, towns] = [postalCodes(filters), cityKeys(filters)];
  if (codes.length > 1) {
    const town = placeConditions({ ...filters, postalCodes: [] });
    return codes.map((code) => [eq(listing.postalCode, code), ...town]);
  }
  if (codes.length === 0 && towns.length > 1)
    return towns.map((town) => [eq(listing.cityKey, town)]);
  return [placeConditions(filters)];
}

function afterCursor({ value: last, listingId }: Cursor, sort: Indexed): SQL {
  const { value, cast, descending } = SORTED[sort];
  const beyond = sql.raw(descending ? '<' : '>');
  // Where all values are null the listing alone decides.
  if (last === null) return sql`${listing.id} ${beyond} ${listingId}`;
  return sql`(${value}, ${listing.id}) ${beyond} (${last}::${cast}, ${listingId})`;
}
