import { and, asc, eq, gte, inArray, isNotNull, isNull, lt, lte, type SQL, sql } from 'drizzle-orm';
import type { Database } from '@/platform/db/client';
import { sale } from '../sales/tables';
import { FINEST_PRECISIONS, SMALLEST_SURFACE } from './model-priced-sale';

/** What models ask of a sale. */
export const PRICED_COLUMNS = {
  id: sale.id,
  country: sale.country,
  soldOn: sale.soldOn,
  price: sale.price,
  currency: sale.currency,
  type: sale.type,
  surface: sale.surface,
  landSurface: sale.landSurface,
  rooms: sale.rooms,
  bedrooms: sale.bedrooms,
  bathrooms: sale.bathrooms,
  floors: sale.floors,
  yearBuilt: sale.yearBuilt,
  yearRenovated: sale.yearRenovated,
  details: sale.details,
  outbuildings: sale.outbuildings,
  postalCode: sale.postalCode,
  parcel: sale.parcel,
  latitude: sale.latitude,
  longitude: sale.longitude,
  precision: sale.precision,
};

/** With what its readers are shown. */
const COLUMNS = {
  ...PRICED_COLUMNS,
  source: sale.source,
  isDemo: sale.isDemo,
  nature: sale.nature,
  dwellings: sale.dwellings,
  addressNumber: sale.addressNumber,
  addressSuffix: sale.addressSuffix,
  street: sale.street,
  city: sale.city,
  department: sale.department,
  exclusions: sale.exclusions,
  isSymbolic: sale.isSymbolic,
};

export type SaleRow = Awaited<ReturnType<typeof findNearest>>[number];

export type PricedRow = Pick<SaleRow, keyof typeof PRICED_COLUMNS>;

export interface Point {
  readonly latitude: number;
  readonly longitude: number;
}

/** What the indexes of places hold: `sale_near_house` and `sale_near_apartment`, word by word. */
export const usable = sql`exclusions = '{}' and not is_symbolic and withdrawn_at is null`;
const leftOut = sql`(exclusions <> '{}' or is_symbolic) and withdrawn_at is null`;
/** Nearest by degrees; whoever wants kilometres asks for more and sorts again. */
const nearness = ({ latitude, longitude }: Point) =>
  sql`point(longitude, latitude) <-> point(${longitude}::float8, ${latitude}::float8)`;

export interface NearFilter {
  readonly country?: string | undefined;
  readonly type: 'house' | 'apartment';
  /** ISO dates: from this day, and before that. */
  readonly from?: string | undefined;
  readonly before?: string | undefined;
  readonly isDemo?: boolean | undefined;
  readonly minSurface?: number | undefined;
  readonly maxSurface?: number | undefined;
  readonly minRooms?: number | undefined;
  readonly maxRooms?: number | undefined;
}

function fits(filter: NearFilter): SQL | undefined {
  const { type, from, before, isDemo, minSurface = SMALLEST_SURFACE, maxSurface } = filter;
  return and(
    filter.country === undefined ? undefined : eq(sale.country, filter.country),
    eq(sale.type, type),
    usable,
    isNotNull(sale.latitude),
    inArray(sale.precision, [...FINEST_PRECISIONS]),
    gte(sale.surface, Math.max(minSurface, SMALLEST_SURFACE)),
    maxSurface === undefined ? undefined : lte(sale.surface, maxSurface),
    filter.minRooms === undefined ? undefined : gte(sale.rooms, filter.minRooms),
    filter.maxRooms === undefined ? undefined : lte(sale.rooms, filter.maxRooms),
    from === undefined ? undefined : gte(sale.soldOn, from),
    before === undefined ? undefined : lt(sale.soldOn, before),
    isDemo === undefined ? undefined : eq(sale.isDemo, isDemo),
  );
}

/** Half the sides of a square around a place, in degrees. */
export interface Radius {
  readonly latitude: number;
  readonly longitude: number;
}

const inSquare = (
  { latitude, longitude }: Point,
  radius: Radius,
) => sql`point(longitude, latitude) <@ box(
    point(${longitude - radius.longitude}::float8, ${latitude - radius.latitude}::float8),
    point(${longitude + radius.longitude}::float8, ${latitude + radius.latitude}::float8))`;

/**
 * Sales that may speak for others, nearest by degrees first. A `radius` is for where few or none may fit: without it the index
 * would be read to its end, but in a town it makes the planner sort the whole square.
 */
export function findNearest(
  db: Database,
  place: Point,
  filter: NearFilter,
  limit: number,
  radius?: Radius,
) {
  return db
    .select(COLUMNS)
    .from(sale)
    .where(and(fits(filter), radius && inSquare(place, radius)))
    .orderBy(nearness(place))
    .limit(limit);
}

/** How many lie in a square around the place, counted no further than `most`. */
export async function countWithin(
  db: Database,
  { latitude, longitude }: Point,
  radius: Radius,
  filter: NearFilter,
  most: number,
): Promise<number> {
  const round = sql`((longitude - ${longitude}::float8) / ${radius.longitude}::float8) ^ 2
    + ((latitude - ${latitude}::float8) / ${radius.latitude}::float8) ^ 2 <= 1`;
  const counted = db
    .select({ one: sql`1` })
    .from(sale)
    .where(and(fits(filter), inSquare({ latitude, longitude }, radius), round))
    .limit(most);
  const [row] = await db.execute<{ total: number }>(
    sql`select count(*)::int as total from (${counted}) as counted`,
  );
  return row?.total ?? 0;
}

/** Sales within a square that speak for nobody, nearest by degrees first. */
export function findLeftOut(
  db: Database,
  place: Point,
  radius: Radius,
  { from, before, isDemo }: { from: string; before: string; isDemo: boolean },
  limit: number,
) {
  return db
    .select(COLUMNS)
    .from(sale)
    .where(
      and(
        leftOut,
        inSquare(place, radius),
        isNotNull(sale.latitude),
        gte(sale.soldOn, from),
        lt(sale.soldOn, before),
        eq(sale.isDemo, isDemo),
      ),
    )
    .orderBy(nearness(place))
    .limit(limit);
}

/** The latest sales of a postal code, those included that have no place of their own. */
export function findInPostalCode(
  db: Database,
  { country, postalCode, number }: { country: string; postalCode: string; number?: string },
  limit: number,
) {
  return db
    .select(COLUMNS)
    .from(sale)
    .where(
      and(
        eq(sale.country, country),
        eq(sale.postalCode, postalCode),
        number === undefined ? undefined : eq(sale.addressNumber, number),
        isNull(sale.withdrawnAt),
      ),
    )
    .orderBy(sql`${sale.soldOn} desc`, asc(sale.id))
    .limit(limit);
}
