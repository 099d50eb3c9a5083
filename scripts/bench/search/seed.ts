import type { Sql } from 'postgres';

/** Seconds that filling a database took: rows first, then each index over all of them. */
export interface Filling {
  readonly rows: number;
  readonly indexes: Record<string, number>;
}

/** Written at once, so that no statement's memory grows with the whole. */
const CHUNK = 100_000;

/**
 * Fills an empty database with `count` open listings of 2,000 towns, made by the server itself and the same every time:
 * town n holds about 1/√n of what the first does, homes lie around their town's centre, a text holds some thirty words of
 * a few hundred, and one in ten thousand a rare one. Indexes are built last, as over a table that is restored.
 */
export async function seedListings(sql: Sql, count: number): Promise<Filling> {
  const indexes = await secondaryIndexes(sql);
  for (const { name } of indexes) await sql.unsafe(`drop index ${name}`);
  const started = performance.now();
  await sql.unsafe(TOWNS);
  for (let first = 1; first <= count; first += CHUNK)
    await sql.unsafe(homes(first, Math.min(count, first + CHUNK - 1)));
  const rows = seconds(started);
  const built: Record<string, number> = {};
  for (const { name, definition } of indexes) {
    const begun = performance.now();
    await sql.unsafe(definition);
    built[name] = seconds(begun);
  }
  await sql.unsafe('drop table bench_town');
  await sql.unsafe('vacuum analyze');
  return { rows, indexes: built };
}

async function secondaryIndexes(sql: Sql): Promise<{ name: string; definition: string }[]> {
  return await sql<{ name: string; definition: string }[]>`
    select indexname as name, indexdef as definition from pg_indexes
    where tablename = 'listing' and indexname not in (select conname from pg_constraint)
    order by indexname`;
}

function seconds(since: number): number {
  return (performance.now() - since) / 1000;
}

/** A number from 0 up to 1 that depends on the row and the purpose alone. */
const chance = (purpose: number) =>
  `((hashint8extended(n, ${purpose}) & 1048575)::float8 / 1048576)`;

const TOWNS = `
  create table bench_town as
  select n as town, 'Benchtown ' || n as name, lpad(n::text, 5, '0') as code,
         43 + 7 * ${chance(1)} as latitude, -1 + 8 * ${chance(2)} as longitude,
         2000 + 8000 * ${chance(3)} as price_each
  from generate_series(1::bigint, 2000) n`;

const OPENINGS =
  'Bright|Quiet|Renovated|Spacious|Charming|Modern|Old stone|Lumineux|Calme|Rénové|Spacieux|Élégant|Ancien|Atypique|Familial|Contemporain';
const KINDS =
  'apartment near the station|house with a large garden|family home by the river|flat under the roof|appartement proche de la gare|maison avec grand jardin|demeure au bord de la rivière|logement sous les toits';
const SENTENCES =
  'The kitchen is fitted and opens onto the terrace.|Two bathrooms, one of them with a walk-in shower.|South-facing balcony with an open view of the hills.|The roof and the windows were replaced recently.|Schools, shops and the tram are five minutes away.|A cellar and a parking space complete the property.|High ceilings, parquet floors and working fireplaces.|The heating is by heat pump, the insulation is new.|La cuisine équipée ouvre sur la terrasse.|Deux salles de bains dont une avec douche à l’italienne.|Balcon plein sud avec vue dégagée sur les collines.|La toiture et les fenêtres ont été remplacées récemment.|Écoles, commerces et tramway à cinq minutes.|Une cave et une place de stationnement complètent ce bien.|Belle hauteur sous plafond, parquet et cheminées en marbre.|Chauffage par pompe à chaleur, isolation neuve.';
const pick = (list: string, purpose: number) => {
  const parts = list.split('|').map((part) => `'${part.replaceAll("'", "''")}'`);
  return `(array[${parts.join(', ')}])[1 + floor(${chance(purpose)} * ${parts.length})::int]`;
};
const FEATURES = [
  ['garden', 0.35],
  ['balcony', 0.3],
  ['terrace', 0.25],
  ['parking', 0.4],
  ['garage', 0.2],
  ['elevator', 0.25],
  ['cellar', 0.3],
  ['view', 0.1],
  ['pool', 0.06],
  ['fireplace', 0.12],
  ['waterfront', 0.01],
  ['gym', 0.005],
] as const;
const features = FEATURES.map(
  ([name, share], index) => `case when ${chance(40 + index)} < ${share} then '${name}' end`,
).join(', ');

function homes(first: number, last: number): string {
  return `
  with home as (
    select n, t.name, t.code, t.latitude + 0.04 * (${chance(4)} + ${chance(5)} - 1) as latitude,
      t.longitude + 0.06 * (${chance(6)} + ${chance(7)} - 1) as longitude,
      (array['apartment', 'apartment', 'apartment', 'house', 'house', 'house', 'studio', 'villa', 'loft', 'land'])
        [1 + floor(${chance(8)} * 10)::int]::property_type as type,
      case when ${chance(9)} < 0.03 then null else round((18 + 220 * ${chance(10)} * ${chance(11)})::numeric, 1)::real end as surface,
      t.price_each * (0.6 + 0.8 * ${chance(12)}) as price_each,
      array_remove(array[${features}], null) as features,
      ${pick(OPENINGS, 13)} || ' ' || ${pick(KINDS, 14)} as title,
      ${pick(SENTENCES, 15)} || ' ' || ${pick(SENTENCES, 16)} || ' ' || ${pick(SENTENCES, 17)}
        || ' Quarter ' || translate(substr(md5((n % 20011)::text), 1, 8), '0123456789', 'ghilmnorst')
        || case when ${chance(18)} < 0.0001 then ' Belvedere above the orangery.' else '' end as description
    from generate_series(${first}::bigint, ${last}) n
    join bench_town t on t.town = 1 + floor(2000 * power(${chance(19)}, 2))::int
  ), properties as (
    insert into property (id, type, address, city, postal_code, country, latitude, longitude, surface, rooms, bedrooms,
      bathrooms, year_built, features) overriding system value
    select n, type, n || ' rue des Essais', name, code, 'FR', latitude, longitude, surface, 1 + surface / 25,
      surface / 30, 1 + (surface / 90)::int, 1880 + floor(${chance(20)} * 145), features
    from home
  ), prices as (
    insert into listing_price (listing_id, price, currency, recorded_at)
    select n, round(price_each * coalesce(surface, 60))::bigint * 100, 'EUR', timestamptz '2024-01-01' from home
  )
  insert into listing (id, property_id, transaction, source, source_key, title, description, status, price, currency,
    listed_at, type, city_key, postal_code, country, latitude, longitude, surface, rooms, bedrooms, bathrooms, year_built,
    features) overriding system value
  select n, n, 'sale', 'bench', n::text, title, description, 'active',
    round(price_each * coalesce(surface, 60))::bigint * 100, 'EUR', timestamptz '2024-01-01' + ${chance(21)} * interval '900 days',
    type, lower(name), code, 'FR', latitude, longitude, surface, 1 + surface / 25, surface / 30,
    1 + (surface / 90)::int, 1880 + floor(${chance(20)} * 145), features
  from home`;
}
