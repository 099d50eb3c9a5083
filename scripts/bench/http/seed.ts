import type { Sql } from 'postgres';

/** The town whose newest homes every target is asked for: one in forty of all listings. */
export const TOWN = 'Benchtown 7';

/** Fills an empty database with `count` open listings in forty towns, made by the server itself, then analyses. */
export async function seedListings(sql: Sql, count: number): Promise<void> {
  await sql.unsafe(`
    insert into property (type, city, postal_code, country, latitude, longitude, surface, rooms, bedrooms, bathrooms, year_built)
    select (array['apartment', 'house'])[1 + n % 2]::property_type, 'Benchtown ' || n % 40, lpad((n % 40)::text, 5, '0'), 'FR',
           45 + (n % 1000) / 1000.0, 4 + (n % 777) / 777.0, 30 + n % 150, 1 + n % 6, n % 5, 1 + n % 3, 1900 + n % 120
    from generate_series(1, ${count}) n`);
  await sql.unsafe(`
    insert into listing (property_id, transaction, source, source_key, title, description, status, price, currency, listed_at,
                         type, city_key, postal_code, country, latitude, longitude, surface, rooms, bedrooms, bathrooms, year_built)
    select id, 'sale', 'bench', id::text, 'A home in ' || city, 'Bright, quiet, near the station.', 'active',
           (100000 + (id * 7919) % 900000) * 100::bigint, 'EUR', timestamptz '2026-01-01' + (id || ' seconds')::interval,
           type, lower(city), postal_code, country, latitude, longitude, surface, rooms, bedrooms, bathrooms, year_built
    from property`);
  await sql`vacuum analyze`;
}
