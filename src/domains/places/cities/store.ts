import { and, asc, count, eq, type SQL, sql } from 'drizzle-orm';
import { nameKey } from '@/kernel/text';
import type { Database } from '@/platform/db/client';
import type { CityView } from './contract';
import { city } from './tables';

const view = {
  id: city.id,
  name: city.name,
  state: city.state,
  country: city.country,
  isActive: city.isActive,
};
type CityFacts = Omit<CityView, 'id'>;

export function listActiveCities(db: Database): Promise<CityView[]> {
  return db
    .select(view)
    .from(city)
    .where(eq(city.isActive, true))
    .orderBy(asc(city.nameKey), asc(city.country), asc(city.state));
}

/** Cities with a word that begins with `prefix` (a name key) in one of their names; those that begin with it first. */
export async function findCities(
  db: Database,
  asked: { prefix: string; withInactive: boolean; offset: number; limit: number },
): Promise<{ cities: CityView[]; total: number }> {
  const { prefix, withInactive, offset, limit } = asked;
  const names = sql`' ' || ${city.nameKey} || ' ' || array_to_string(${city.otherNameKeys}, ' ')`;
  const where: SQL | undefined = and(
    withInactive ? undefined : eq(city.isActive, true),
    prefix === '' ? undefined : sql`${names} like ${`% ${prefix}%`}`,
  );
  const [counted] = await db.select({ total: count() }).from(city).where(where);
  const cities = await db
    .select(view)
    .from(city)
    .where(where)
    .orderBy(
      sql`${city.nameKey} like ${`${prefix}%`} desc`,
      asc(city.nameKey),
      asc(city.country),
      asc(city.id),
    )
    .offset(offset)
    .limit(limit);
  return { cities, total: counted?.total ?? 0 };
}

export async function findCity(db: Database, id: string): Promise<CityView | undefined> {
  const [row] = await db.select(view).from(city).where(eq(city.id, id));
  return row;
}

/** The city of this name, state and country, in whatever spelling. */
export async function findSameCity(
  db: Database,
  { name, state, country }: Pick<CityFacts, 'name' | 'state' | 'country'>,
): Promise<CityView | undefined> {
  const [row] = await db
    .select(view)
    .from(city)
    .where(
      and(
        eq(city.nameKey, nameKey(name)),
        sql`lower(coalesce(${city.state}, '')) = lower(${state ?? ''})`,
        sql`lower(${city.country}) = lower(${country})`,
      ),
    );
  return row;
}

/** Undefined where there is such a city already. */
export async function insertCity(
  db: Database,
  facts: CityFacts & { id: string },
): Promise<CityView | undefined> {
  const [row] = await db
    .insert(city)
    .values({ ...facts, nameKey: nameKey(facts.name) })
    .onConflictDoNothing()
    .returning(view);
  return row;
}

export async function updateCity(
  db: Database,
  id: string,
  changes: Partial<CityFacts>,
  now: Date,
): Promise<CityView | undefined> {
  const { name } = changes;
  const key = name === undefined ? {} : { nameKey: nameKey(name) };
  const [row] = await db
    .update(city)
    .set({ ...changes, ...key, updatedAt: now })
    .where(eq(city.id, id))
    .returning(view);
  return row;
}

export async function deleteCity(db: Database, id: string): Promise<boolean> {
  const gone = await db.delete(city).where(eq(city.id, id)).returning({ id: city.id });
  return gone.length > 0;
}
