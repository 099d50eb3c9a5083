import {
  and,
  arrayContains,
  arrayOverlaps,
  eq,
  gte,
  inArray,
  lte,
  not,
  or,
  type SQL,
  sql,
} from 'drizzle-orm';
import type { PgColumn } from 'drizzle-orm/pg-core';
import { type ListingStatus, OPEN_STATUSES } from '@/kernel/homes';
import { constant } from '@/platform/db/constant';
import { PARTS, type PreparedArea } from '../area/prepare';
import type { Stretch } from '../area/stretches';
import type { Bounds, SearchFilters } from '../contract';
import { propertyMark } from '../marks/tables';
import type { PriceRange, PriceRule } from '../model-money';
import { cityKeys, postalCodes } from '../model-places';
import { listing } from '../tables';
import type { ReadWords } from '../words/service/read-words';
import { linesOf, placesOfLines } from './lines';

/** What a search asks, with its amounts already decided. */
export interface Question {
  readonly filters: SearchFilters;
  readonly price: PriceRule;
  /** What is looked for in titles and texts, mistyped words put right. */
  readonly words: ReadWords;
  readonly area?: PreparedArea | null;
  /** The reader whose hidden homes are left out. */
  readonly hiddenFrom?: string | null;
  /** Where the homes lie on the map, where that is few enough to be read whole. */
  readonly stretches?: readonly Stretch[] | null;
  /** Whether a home that changed hands twice is there twice: where it is counted by home. */
  readonly withEveryOffer?: boolean;
  /** Further conditions of one use, as "has coordinates". */
  readonly extra?: readonly SQL[];
}

/** Everything asked except place and price, which the keyset may split into branches of their own. */
export function factConditions(question: Question): SQL[] {
  const { filters, words, area, hiddenFrom, extra = [] } = question;
  const { minBedrooms, minBathrooms, minRooms, minSurface, maxSurface, minYear, maxYear } = filters;
  const conditions: (SQL | undefined)[] = [
    ...marketConditions({ filters }),
    exactStatus(filters.statuses),
    filters.types.length > 0 ? oneOf(listing.type, filters.types) : undefined,
    atLeast(listing.bedrooms, minBedrooms),
    atLeast(listing.bathrooms, minBathrooms),
    atLeast(listing.rooms, minRooms),
    atLeast(listing.surface, minSurface),
    atMost(listing.surface, maxSurface),
    atLeast(listing.yearBuilt, minYear),
    atMost(listing.yearBuilt, maxYear),
    filters.features.length > 0 ? arrayContains(listing.features, filters.features) : undefined,
    filters.excludeFeatures.length > 0
      ? not(arrayOverlaps(listing.features, filters.excludeFeatures))
      : undefined,
    wordsCondition(words.all, 'all'),
    wordsCondition(words.any, 'any'),
    filters.listedSince === undefined
      ? undefined
      : gte(listing.listedAt, sql`${filters.listedSince}::date::timestamptz`),
    filters.bounds ? boundsCondition(filters.bounds) : undefined,
    ...(area ? areaConditions(area, question.stretches) : []),
    hiddenFrom ? sql`${listing.id} <> all(${hiddenListings(hiddenFrom)})` : undefined,
    latestOfHome(question),
    ...extra,
  ];
  return conditions.filter((condition) => condition !== undefined);
}

/**
 * A home that changed hands twice is found once, by the latest of its listings that match; one home has only one that is open.
 * Within the inner query `listing` is another listing of the home, in the outer one the listing that is tested. A
 * limit keeps it a look-up of each home found; as a join the planner may read the whole table for it.
 */
function latestOfHome(question: Question): SQL | undefined {
  if (!asksClosed(question) || question.withEveryOffer) return undefined;
  const all = allConditions({ ...question, stretches: null, withEveryOffer: true });
  return sql`${listing.id} = (select ${listing.id} from (select ${listing.propertyId} as id) as tested
    join ${listing} on ${listing.propertyId} = tested.id where ${all}
    order by ${listing.listedAt} desc, ${listing.id} desc limit 1)`;
}

/** Whether homes are asked for that are off the market, of which one may have been offered before. */
export function asksClosed({ filters }: Pick<Question, 'filters'>): boolean {
  return openHalves(filters.statuses).includes(false);
}

/**
 * What a reader hides, as listings: their numbers are in every index, so that leaving them out needs no look at a home.
 * Past 5,000 hidden homes the oldest are shown again.
 */
export function hiddenListings(userId: string): SQL {
  return sql`array(select hidden.id from ${propertyMark}
    join ${listing} as hidden on hidden.property_id = ${propertyMark.propertyId}
    where ${propertyMark.userId} = ${userId}::uuid and ${propertyMark.hiddenAt} is not null
    order by ${propertyMark.hiddenAt} desc limit 5000)`;
}

/** A town and a postal code narrow each other; several towns, or several codes, add up. */
export function placeConditions(filters: SearchFilters): SQL[] {
  return [
    ...(filters.cities.length > 0 ? [oneOf(listing.cityKey, cityKeys(filters))] : []),
    ...(filters.postalCodes.length > 0 ? [oneOf(listing.postalCode, postalCodes(filters))] : []),
  ];
}

export function priceConditions({ only, ranges }: PriceRule): SQL[] {
  const [first] = ranges;
  if (only && first) return [inRange(first)];
  const bounded = ranges.some(({ currency: _, ...bounds }) =>
    Object.values(bounds).some((bound) => bound !== null),
  );
  const any = bounded ? or(...ranges.map(inRange)) : undefined;
  return any ? [any] : [];
}

export function inRange(range: PriceRange): SQL {
  const { currency, min, max, minPerSquareMetre: minEach, maxPerSquareMetre: maxEach } = range;
  return allOf([
    eq(listing.currency, currency),
    ...(min === null ? [] : [gte(listing.price, min)]),
    ...(max === null ? [] : [lte(listing.price, max)]),
    ...(minEach === null ? [] : [gte(listing.pricePerSquareMetre, Number(minEach))]),
    ...(maxEach === null ? [] : [lte(listing.pricePerSquareMetre, Number(maxEach))]),
  ]);
}

/** Whether titles and texts are searched, which no index of facts holds. */
export function asksWords({ words }: Question): boolean {
  return words.all.length > 0 || words.any.length > 0;
}

/** Everything that a question asks, for counting. */
export function allConditions(question: Question): SQL {
  return allOf([
    ...factConditions(question),
    ...placeConditions(question.filters),
    ...priceConditions(question.price),
  ]);
}

export function allOf(conditions: readonly SQL[]): SQL {
  return and(...conditions) ?? sql`true`;
}

/** The halves of the indexes that hold these statuses: open listings, closed ones, or both. */
export function openHalves(statuses: readonly ListingStatus[]): boolean[] {
  const open = (status: ListingStatus) => (OPEN_STATUSES as readonly string[]).includes(status);
  if (statuses.length === 0) return [true];
  return [...new Set(statuses.map(open))];
}

/** What leads every index: sale or rent, and the half that the statuses lie in, where it is one. */
export function marketConditions({ filters }: Pick<Question, 'filters'>): SQL[] {
  const [half, ...more] = openHalves(filters.statuses);
  const transaction = eq(listing.transaction, filters.transaction);
  return half === undefined || more.length > 0
    ? [transaction]
    : [transaction, eq(listing.isOpen, half)];
}

/** All open statuses are the open half, which needs no look at the status. */
function exactStatus(statuses: readonly ListingStatus[]): SQL | undefined {
  const isOpenHalf = statuses.length === 0 || OPEN_STATUSES.every((one) => statuses.includes(one));
  const needsStatus = !isOpenHalf || openHalves(statuses).length > 1;
  return needsStatus ? inArray(listing.status, [...statuses]) : undefined;
}

/** A query of joints alone narrows nothing, as none at all. */
function wordsCondition(words: readonly string[], which: 'all' | 'any'): SQL | undefined {
  if (words.length === 0) return undefined;
  const list = sql`array[${sql.join(
    words.map((word) => sql`${word}`),
    sql`, `,
  )}]::text[]`;
  const query = sql`listing_words_query(${list}, ${which === 'any'}, ${which === 'all'})`;
  return sql`(${query} is null or ${listing.searchText} @@ ${query})`;
}

function boundsCondition({ west, south, east, north }: Bounds): SQL {
  // A box that crosses the date line has its west east of its east.
  const [from, to] = [gte(listing.longitude, west), lte(listing.longitude, east)];
  const across = west <= east ? and(from, to) : or(from, to);
  return allOf([
    gte(listing.latitude, south),
    lte(listing.latitude, north),
    ...(across ? [across] : []),
  ]);
}

const IN_PARTS = sql.raw(String(PARTS));
const LONGITUDE = constant(sql`${listing.longitude} * ${IN_PARTS}`);
const LATITUDE = constant(sql`${listing.latitude} * ${IN_PARTS}`);

/**
 * Inside any of the loops; with stretches, inside what of them lies near. A corner past the date line is met by turning the
 * home once round the globe, which the stretches have done.
 */
function areaConditions(
  { bounds, polygons, turns }: PreparedArea,
  stretches: Question['stretches'],
): SQL[] {
  if (stretches) {
    const all = linesOf(stretches);
    const lines = placesOfLines(stretches).map((_, index) => sql.raw(`stretch.line_${index}`));
    const [first] = lines;
    if (!first) return [];
    const near = lines.map(
      (line) => sql`(${all}::polygon[])[${line}] @> point(${LONGITUDE}, ${LATITUDE})`,
    );
    return [sql`(${first} is null or ${sql.join(near, sql` or `)})`];
  }
  const inside = polygons.flatMap((polygon) =>
    turns.map(
      (turn) =>
        sql`${polygon}::polygon @> point((${listing.longitude} + ${sql.raw(String(turn))}) * ${IN_PARTS}, ${LATITUDE})`,
    ),
  );
  return [boundsCondition(bounds), or(...inside) ?? sql`false`];
}

function oneOf<Column extends PgColumn>(
  column: Column,
  values: readonly Column['_']['data'][],
): SQL {
  const [only] = values;
  return values.length === 1 ? eq(column, only) : inArray(column, [...values]);
}

function atLeast(column: PgColumn, value: number | undefined): SQL | undefined {
  return value === undefined ? undefined : gte(column, value);
}

function atMost(column: PgColumn, value: number | undefined): SQL | undefined {
  return value === undefined ? undefined : lte(column, value);
}
