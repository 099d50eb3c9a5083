import {
  and,
  asc,
  avg,
  between,
  count,
  desc,
  eq,
  inArray,
  like,
  lte,
  min,
  or,
  type SQL,
  sql,
} from 'drizzle-orm';
import type { Database } from '@/platform/db/client';
import type { PlaceSuggestion } from './contract';
import { place } from './tables';

export type NewPlace = Omit<typeof place.$inferInsert, 'id'>;
export type PlaceKey = Pick<NewPlace, 'country' | 'postalCode' | 'nameKey'>;

/** Rows of one statement: a place has seven columns, and a statement 65,535 parameters. */
const BATCH = 1000;

/** Adds places that are not known yet; a known one gains what it lacked, and keeps what it has. */
export async function insertPlaces(db: Database, places: readonly NewPlace[]): Promise<void> {
  for (let start = 0; start < places.length; start += BATCH) {
    await db
      .insert(place)
      .values(places.slice(start, start + BATCH))
      .onConflictDoUpdate({
        target: [place.country, place.postalCode, place.nameKey],
        set: {
          state: sql`coalesce(${place.state}, excluded.state)`,
          latitude: sql`coalesce(${place.latitude}, excluded.latitude)`,
          longitude: sql`coalesce(${place.longitude}, excluded.longitude)`,
        },
        // A place that would not change is not written again, so repeating an import costs no dead rows.
        setWhere: sql`(${place.state} is null and excluded.state is not null)
          or (${place.latitude} is null and excluded.latitude is not null)`,
      });
  }
}

export async function deletePlaces(db: Database, keys: readonly PlaceKey[]): Promise<void> {
  const key = sql`(${place.country}, ${place.postalCode}, ${place.nameKey})`;
  const named = keys.map((each) => sql`(${each.country}, ${each.postalCode}, ${each.nameKey})`);
  await db.delete(place).where(sql`${key} in (${sql.join(named, sql`, `)})`);
}

/** Towns whose name begins with `prefix` (a name key), each once however many postal codes it has. */
export async function findTowns(
  db: Database,
  prefix: string,
  limit: number,
): Promise<PlaceSuggestion[]> {
  const codes = count();
  const rows = await db
    .select({
      name: min(place.name),
      state: place.state,
      country: place.country,
      latitude: avg(place.latitude).mapWith(Number),
      longitude: avg(place.longitude).mapWith(Number),
    })
    .from(place)
    .where(like(place.nameKey, `${prefix}%`))
    .groupBy(place.nameKey, place.state, place.country)
    .orderBy(desc(eq(place.nameKey, prefix)), desc(codes), asc(place.nameKey), asc(place.country))
    .limit(limit);
  return rows.map(({ name, ...row }) => ({
    ...row,
    kind: 'city' as const,
    name: name ?? '',
    postalCode: null,
  }));
}

/** Postal codes that begin with `prefix`, with the towns that they belong to. */
export async function findPostalCodes(
  db: Database,
  prefix: string,
  limit: number,
): Promise<PlaceSuggestion[]> {
  const rows = await db
    .select({
      name: place.name,
      postalCode: place.postalCode,
      state: place.state,
      country: place.country,
      latitude: place.latitude,
      longitude: place.longitude,
    })
    .from(place)
    .where(like(place.postalCode, `${prefix}%`))
    .orderBy(asc(place.postalCode), asc(place.country), asc(place.nameKey))
    .limit(limit);
  return rows.map((row) => ({ ...row, kind: 'postal_code' as const }));
}

/** The country that knows most of these names and codes; null where none does. */
export async function findCountry(
  db: Database,
  names: { nameKeys: readonly string[]; postalCodes: readonly string[] },
): Promise<string | null> {
  const asked: SQL[] = [];
  if (names.nameKeys.length > 0) asked.push(inArray(place.nameKey, [...names.nameKeys]));
  if (names.postalCodes.length > 0) asked.push(inArray(place.postalCode, [...names.postalCodes]));
  if (asked.length === 0) return null;
  const [row] = await db
    .select({ country: place.country })
    .from(place)
    // All of them where they agree; else whichever is known.
    .where(or(...asked))
    .groupBy(place.country)
    .orderBy(desc(sql`count(*) filter (where ${and(...asked)})`), desc(count()), asc(place.country))
    .limit(1);
  return row?.country ?? null;
}

/** Postal codes of places within `degrees` of latitude, by the flat distance that holds for a few kilometres. */
export async function findPostalCodesWithin(
  db: Database,
  around: {
    country: string;
    latitude: number;
    longitude: number;
    degrees: number;
    /** How much shorter a degree of longitude is here than one of latitude. */
    shrink: number;
    limit: number;
  },
): Promise<string[]> {
  const { latitude, longitude, degrees, shrink } = around;
  const distance = sql<number>`sqrt(power(${place.latitude} - ${latitude}, 2)
    + power((${place.longitude} - ${longitude}) * ${shrink}, 2))`;
  const nearest = sql<number>`min(${distance})`;
  const rows = await db
    .select({ postalCode: place.postalCode })
    .from(place)
    .where(
      and(
        eq(place.country, around.country),
        between(place.latitude, latitude - degrees, latitude + degrees),
        lte(distance, degrees),
      ),
    )
    .groupBy(place.postalCode)
    .orderBy(asc(nearest), asc(place.postalCode))
    .limit(around.limit);
  return rows.map(({ postalCode }) => postalCode);
}
