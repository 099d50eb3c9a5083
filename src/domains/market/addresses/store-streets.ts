import type { ReservedSql } from 'postgres';

/** The street of a staged sale, as a scalar: joined, a planner without statistics would read all streets for each batch. */
export const streetOf = (stage: string) => `(
  select st.id from sale_street st where st.country = ${stage}.country and st.postal_code = ${stage}.postal_code
    and st.street_key = ${stage}.street_key)`;

/** Makes the streets of staged sales known. */
export const addStreets = (stage: string) => `
  insert into sale_street (country, postal_code, street_key, street, city, commune_code, search)
  select distinct on (s.country, s.postal_code, s.street_key)
    s.country, s.postal_code, s.street_key, s.street, s.city, s.commune_code, s.street_search
  from ${stage} s where s.street_key <> '' and s.postal_code is not null and ${streetOf('s')} is null
  on conflict do nothing`;

/** Brings number and middle of the streets up to date whose ids `streets` holds, once or more often. */
export async function countStreets(sql: ReservedSql, streets: string): Promise<void> {
  await sql.unsafe(`analyze ${streets}`);
  await sql.unsafe(`
    update sale_street set sales = middle.sales, latitude = middle.latitude, longitude = middle.longitude
    from (
      select street_id, count(*)::int as sales,
        avg(latitude) filter (where precision in ('address', 'parcel')) as latitude,
        avg(longitude) filter (where precision in ('address', 'parcel')) as longitude
      from sale where street_id in (select street_id from ${streets}) and withdrawn_at is null group by street_id
    ) middle
    where sale_street.id = middle.street_id`);
}

/** Forgets streets without sales: those of a demo that is gone. */
export const FORGET_EMPTY_STREETS = `
  delete from sale_street where not exists (select from sale where sale.street_id = sale_street.id)`;
