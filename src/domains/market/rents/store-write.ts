import type { ReservedSql } from 'postgres';
import { type CopyValue, copyInto, copyLine } from '@/platform/db/copy';
import { type MarketRent, RENTS_2018 } from './model';

type Column = keyof typeof VALUES;
const VALUES = {
  commune: ({ commune }: MarketRent): CopyValue => commune,
  per_square_metre: ({ perSquareMetre }: MarketRent): CopyValue => perSquareMetre,
  low: ({ low }: MarketRent): CopyValue => low,
  high: ({ high }: MarketRent): CopyValue => high,
  fit: ({ fit }: MarketRent): CopyValue => fit,
  area: ({ area }: MarketRent): CopyValue => area,
  adverts: ({ adverts }: MarketRent): CopyValue => adverts,
  adverts_in_commune: ({ advertsInCommune }: MarketRent): CopyValue => advertsInCommune,
};
const NAMES = Object.keys(VALUES) as Column[];
const KEY = ['commune_code', 'type', 'source'];
const ALL = [...KEY, 'first_day', 'last_day', ...NAMES].join(', ');

/** Writes rents with distinct communes of one type; what is known changes where it differs. */
export async function writeRents(
  sql: ReservedSql,
  rents: readonly MarketRent[],
): Promise<{ added: number; changed: number }> {
  const { source, from, to } = RENTS_2018;
  const lines = rents.map((rent) => {
    const values = NAMES.map((name) => VALUES[name](rent));
    return copyLine([rent.communeCode, rent.type, source, from, to, ...values]);
  });
  const of = (table: string) => `(${NAMES.map((name) => `${table}.${name}`).join(', ')})`;
  await sql.unsafe('begin');
  try {
    await sql.unsafe('create temp table rent_stage (like market_rent) on commit drop');
    await copyInto(sql, `rent_stage (${ALL})`, lines);
    const [row] = await sql.unsafe<{ added: number; changed: number }[]>(`
      with written as (
        insert into market_rent (${ALL}) select ${ALL} from rent_stage
        on conflict (${KEY.join(', ')}) do update set ${NAMES.map((name) => `${name} = excluded.${name}`).join(', ')}
        where ${of('market_rent')} is distinct from ${of('excluded')}
        -- Only a row that this statement made was never updated or locked.
        returning xmax = 0 as is_new
      )
      select count(*) filter (where is_new)::int as added, count(*) filter (where not is_new)::int as changed from written`);
    await sql.unsafe('commit');
    return row ?? { added: 0, changed: 0 };
  } catch (error) {
    await sql.unsafe('rollback');
    throw error;
  }
}
