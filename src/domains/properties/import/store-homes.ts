import type { ReservedSql } from 'postgres';
import { from, OPEN, PROPERTY, STAGE } from './store-columns';

/** Homes that an earlier import took without their name are given it, so that their next sale finds them. */
export async function nameHomes(sql: ReservedSql, source: string): Promise<void> {
  await sql.unsafe(
    `update property p set source = $1, source_key = named.property_key
     from (
       select distinct on (s.property_key) s.property_key, l.property_id
       from ${STAGE} s join listing l on l.id = s.listing_id
       where s.property_id is null and s.property_key is not null
       order by s.property_key, l.listed_at desc, l.id desc
     ) named
     where p.id = named.property_id and p.source_key is null`,
    [source],
  );
  await sql.unsafe(
    `update ${STAGE} s set property_id = p.id
     from property p
     where s.property_id is null and s.property_key is not null and s.listing_id is null
       and p.source = $1 and p.source_key = s.property_key`,
    [source],
  );
}

/**
 * Takes out of the batch what offers a home that another listing still offers, which the database would refuse with the
 * whole batch; answers the keys. A listing that this batch closes is in nobody's way.
 */
export async function refuseOfferedTwice(sql: ReservedSql): Promise<string[]> {
  const rows = await sql.unsafe<{ source_key: string }[]>(
    `delete from ${STAGE} s
     where s.status in ${OPEN} and s.property_id is not null
       and (select l.id from listing l
         where l.property_id = s.property_id and l.transaction = s.transaction and l.status in ${OPEN}
           and l.id is distinct from s.listing_id
           and not exists (select 1 from ${STAGE} o where o.listing_id = l.id and o.status not in ${OPEN})
         limit 1) is not null
     returning s.source_key`,
  );
  return rows.map((row) => row.source_key);
}

/** A known home is as its latest listing says, also where that one is new. */
export async function bringHomesUp(sql: ReservedSql): Promise<void> {
  await sql.unsafe(
    `update property p set ${PROPERTY.map((column) => `${column} = s.${column}`).join(', ')}, updated_at = now()
     from (
       select distinct on (property_id) *, coalesce(listed_at, now()) as first_listed
       from ${STAGE} where listing_id is null and property_id is not null
       order by property_id, listed_at desc nulls first
     ) s
     where p.id = s.property_id and (${from('s', PROPERTY)}) is distinct from (${from('p', PROPERTY)})
       and not exists (select 1 from listing l where l.property_id = p.id and l.listed_at > s.first_listed)`,
  );
}
