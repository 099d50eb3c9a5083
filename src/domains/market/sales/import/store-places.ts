import type { ReservedSql } from 'postgres';
import { FORGET_EMPTY_STREETS } from '../../addresses/store-streets';

/**
 * What tells where a sale was, from the surest to the roughest, as columns that two sales must share. Communes and streets
 * have their codes within a country only, parcels carry their commune's.
 */
const SHARED = [
  ['parcel', 'country, parcel'],
  ['street', 'country, commune_code, street_code'],
  ['commune', 'country, commune_code'],
  ['postal_code', 'country, postal_code'],
] as const;

/** Sales that have no place yet: few, so that what was sold beside them is found by index and not by reading all sales. */
const UNPLACED = 'sale_unplaced';

/** Gives sales without coordinates those of what else was sold there, marked with how rough they are. */
export async function placeUnplaced(sql: ReservedSql): Promise<void> {
  await sql.unsafe(`
    create temp table ${UNPLACED} as
      select id, country, parcel, street_code, commune_code, postal_code from sale where latitude is null;
    analyze ${UNPLACED}`);
  for (const [precision, columns] of SHARED) {
    const names = columns.split(', ');
    const isComplete = names.map((name) => `${name} is not null`).join(' and ');
    await sql.unsafe(
      `with unplaced as (
         select distinct ${columns} from ${UNPLACED} where ${isComplete}
       ), middle as (
         select ${columns},
           percentile_cont(0.5) within group (order by latitude) as latitude,
           percentile_cont(0.5) within group (order by longitude) as longitude
         from sale join unplaced using (${columns}) where precision = 'parcel' group by ${columns}
       ), placed as (
         update sale set latitude = middle.latitude, longitude = middle.longitude, precision = $1
         from middle join ${UNPLACED} using (${columns}) where sale.id = ${UNPLACED}.id
         returning sale.id
       )
       delete from ${UNPLACED} using placed where ${UNPLACED}.id = placed.id`,
      [precision],
    );
  }
  await sql.unsafe(`drop table ${UNPLACED}`);
}

/** A median of fewer sales than this says nothing of what is usual. */
const ENOUGH = 5;
/** Of the usual price per m²; below it a price stands for something else than the home. */
const SYMBOLIC_SHARE = 0.1;

/** Marks sales under a tenth of the usual price per m² of their commune (elsewhere: postal code) and type. */
export async function markSymbolic(sql: ReservedSql): Promise<void> {
  await sql.unsafe(
    `with priced as (
       select id, country, coalesce(commune_code, postal_code) as area, type, currency, price / surface as per_metre, is_symbolic
       from sale where exclusions = '{}' and withdrawn_at is null and surface > 0
     ), usual as (
       select country, area, type, currency, percentile_cont(0.5) within group (order by per_metre) as per_metre
       from priced group by 1, 2, 3, 4 having count(*) >= $1
     ), judged as (
       select p.id, p.per_metre < $2 * u.per_metre as is_symbolic
       from priced p join usual u using (country, area, type, currency)
       where p.is_symbolic is distinct from (p.per_metre < $2 * u.per_metre)
     )
     update sale set is_symbolic = judged.is_symbolic from judged where sale.id = judged.id`,
    [ENOUGH, SYMBOLIC_SHARE],
  );
}

/**
 * Removes the demo's sales of every commune (elsewhere: ZIP code, outward postcode) of which as many recorded ones are
 * known: from then on what is shown there is real.
 */
export async function dropDemoWhereRecorded(sql: ReservedSql): Promise<void> {
  const { count } = await sql.unsafe(
    `with invented as (
       select country, ${AREA} as area, count(*) as sales from sale where is_demo group by 1, 2
     ), recorded as (
       select invented.country, invented.area from invented
       join sale on not is_demo and sale.country = invented.country and ${AREA} = invented.area
       group by 1, 2, invented.sales having count(*) >= invented.sales
     )
     delete from sale using recorded
     where is_demo and sale.country = recorded.country and ${AREA} = recorded.area`,
  );
  if (count > 0) await sql.unsafe(FORGET_EMPTY_STREETS);
}
const AREA = `coalesce(sale.commune_code, split_part(sale.postal_code, ' ', 1))`;
