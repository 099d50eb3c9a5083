import {
  type AnyColumn,
  and,
  desc,
  eq,
  getTableColumns,
  inArray,
  isNotNull,
  like,
  or,
  type SQL,
  type SQLWrapper,
  sql,
} from 'drizzle-orm';
import type { Country } from '@/kernel/countries';
import type { Database } from '@/platform/db/client';
import { sale } from '../sales/tables';
import { saleStreet } from './tables';

export type Street = typeof saleStreet.$inferSelect;

export interface StreetQuery {
  readonly countries: readonly Country[];
  /** Whole, or in the United Kingdom its outward half. */
  readonly postalCode: string | null;
  /** Telling words of the street, then those of the town. */
  readonly search: string;
}

const STREET = getTableColumns(saleStreet);

function within({ countries, postalCode }: Omit<StreetQuery, 'search'>): SQL | undefined {
  return and(
    inArray(saleStreet.country, [...countries]),
    postalCode === null ? undefined : isIn(saleStreet.postalCode, postalCode),
  );
}

/** An outward half of a British code stands for all that begin with it. */
function isIn(column: AnyColumn, postalCode: string): SQL {
  const isOutward = /^[A-Z]/.test(postalCode) && !postalCode.includes(' ');
  return isOutward ? like(column, `${postalCode} %`) : eq(column, postalCode);
}

/** Streets whose telling words begin so, those with the most sales first. `search` is a key: it holds no wildcard. */
export function findBeginning(db: Database, query: StreetQuery, limit: number): Promise<Street[]> {
  return db
    .select(STREET)
    .from(saleStreet)
    .where(and(like(saleStreet.search, `${query.search}%`), within(query)))
    .orderBy(desc(saleStreet.sales), saleStreet.id)
    .limit(limit);
}

/** Streets that are written alike, the likest first: a typing error or two, words in another order, words left out. */
export function findAlike(db: Database, query: StreetQuery, limit: number): Promise<Street[]> {
  const likeness = sql`word_similarity(${query.search}::text, ${saleStreet.search})`;
  const isAlike =
    query.postalCode === null
      ? sql`${saleStreet.id} in (select streets_alike(${query.search}::text))`
      : // So few that no index of likeness is needed.
        sql`${likeness} > 0.45`;
  return db
    .select(STREET)
    .from(saleStreet)
    .where(and(isAlike, within(query)))
    .orderBy(desc(likeness), desc(saleStreet.sales), saleStreet.id)
    .limit(limit);
}

export async function findStreet(
  db: Database,
  key: { country: Country; postalCode: string; streetKey: string },
): Promise<Street | undefined> {
  const [street] = await db
    .select(STREET)
    .from(saleStreet)
    .where(
      and(
        eq(saleStreet.country, key.country),
        eq(saleStreet.postalCode, key.postalCode),
        eq(saleStreet.streetKey, key.streetKey),
      ),
    );
  return street;
}

export interface Point {
  readonly latitude: number;
  readonly longitude: number;
}

/** Where sales at this number of these streets were, by street. */
export async function findNumbers(
  db: Database,
  streetIds: readonly number[],
  number: string,
): Promise<Map<number, Point>> {
  if (streetIds.length === 0) return new Map();
  const rows = await db
    .selectDistinctOn([sale.streetId], {
      streetId: sale.streetId,
      latitude: sale.latitude,
      longitude: sale.longitude,
    })
    .from(sale)
    .where(
      and(
        inArray(sale.streetId, [...streetIds]),
        eq(sale.addressNumber, number),
        inArray(sale.precision, ['address', 'parcel']),
      ),
    )
    .orderBy(sale.streetId, desc(sale.soldOn));
  return new Map(
    rows.flatMap(({ streetId, latitude, longitude }) =>
      streetId === null || latitude === null || longitude === null
        ? []
        : [[streetId, { latitude, longitude }]],
    ),
  );
}

/** Sales that the middle of a postal code is taken from, where its register names no streets. */
const ENOUGH = 500;

/** The middle of what was sold in postal codes of a country; null where nothing was, or nothing that has a place. */
export async function findMiddle(
  db: Database,
  country: Country,
  postalCodes: readonly string[],
): Promise<Point | null> {
  if (postalCodes.length === 0) return null;
  const inThem = (column: AnyColumn) => or(...postalCodes.map((code) => isIn(column, code)));
  const streets = db
    .select({ latitude: saleStreet.latitude, longitude: saleStreet.longitude })
    .from(saleStreet)
    .where(
      and(
        eq(saleStreet.country, country),
        inThem(saleStreet.postalCode),
        isNotNull(saleStreet.latitude),
      ),
    );
  const sales = db
    .select({ latitude: sale.latitude, longitude: sale.longitude })
    .from(sale)
    .where(and(eq(sale.country, country), inThem(sale.postalCode), isNotNull(sale.latitude)))
    .limit(ENOUGH);
  return (await middleOf(db, streets)) ?? (await middleOf(db, sales));
}

async function middleOf(db: Database, placed: SQLWrapper): Promise<Point | null> {
  const [row] = await db.execute<{ latitude: number | null; longitude: number | null }>(sql`
    select percentile_cont(0.5) within group (order by latitude) as latitude,
      percentile_cont(0.5) within group (order by longitude) as longitude from (${placed}) as placed`);
  if (!row || row.latitude === null || row.longitude === null) return null;
  return { latitude: row.latitude, longitude: row.longitude };
}
