import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { ReservedSql } from 'postgres';
import { importSales } from '@/domains/market/sales/import/service/import-sales';
import { connect } from '@/platform/db/connect';
import { realData } from '@/testing/real-data';
import type { House } from './house';

const FILES = [
  'dvf-geo/toulon-83137-2024.csv.gz',
  'dvf-geo/rhone-69-2018-part.csv.gz',
  'dvf-lyon-flats/lyon-flats-2014-2016.csv.gz',
  'king-county/kc_house_data.csv.gz',
];
/** Years that each place's sales are repeated over. */
const YEARS = 10;
const LAST_YEARS = 6;

/** What differs from copy to copy: `a` is the place's number, `y` how many years before. */
const SHIFTED: Readonly<Record<string, string>> = {
  source_key: `source_key || '-' || a || '-' || y`,
  sold_on: 'sold_on - make_interval(years => y)',
  price: 'round(price * (0.97::float8 ^ y))::bigint',
  department: `case when a = 0 then department when country = 'US' then department || ' ' || a else ${otherDepartment()} end`,
  commune_code: `case when a = 0 then commune_code else ${otherDepartment()} || substr(commune_code, 3) end`,
  postal_code: `case when a = 0 then postal_code when country = 'US' then lpad((postal_code::int - 7000 * a)::text, 5, '0')
    else ${otherDepartment()} || substr(postal_code, 3) end`,
  longitude: 'longitude + 3 * a',
};

/** The Var's copies become the departments 41 to 50, the Rhône's 21 to 30. */
function otherDepartment(): string {
  return `(case department when '83' then 40 else 20 end + a)::text`;
}

/** Fills the folder's database with at least so many sales, where it does not hold them yet; returns how many it holds. */
export async function fill({ ctx, url, folder }: House, wanted: number): Promise<number> {
  const client = connect(url, { max: 1 });
  const sql = await client.reserve();
  try {
    if ((await count(sql)) < wanted) {
      const files = FILES.map((path) => realData(path) ?? '').filter((path) => existsSync(path));
      if (files.length < FILES.length) throw new Error('../shared/data is not there');
      await sql`truncate sale, sale_change`;
      await importSales(ctx, url, { files, rejectsPath: join(folder, 'rejects.csv') });
      await repeat(sql, wanted);
    }
    return await count(sql);
  } finally {
    sql.release();
    await client.end();
  }
}

/** Copies with triggers and indexes off: a bulk load that no user of Gable makes. Marks and indexes come at the end. */
async function repeat(sql: ReservedSql, wanted: number): Promise<void> {
  const base = await count(sql);
  // The last place gets six years: six times King County are the market of 100,000 sales that is trained.
  const copies = Math.ceil((wanted / base - LAST_YEARS) / YEARS) * YEARS + LAST_YEARS;
  const columns = await sql<{ name: string }[]>`
    select attname as name from pg_attribute
    where attrelid = 'sale'::regclass and attnum > 0 and not attisdropped and attname <> 'id' order by attnum`;
  const names = columns.map(({ name }) => name);
  const indexes = await sql<{ name: string; definition: string }[]>`
    select indexrelid::regclass::text as name, pg_get_indexdef(indexrelid) as definition from pg_index
    where indrelid = 'sale'::regclass and not indisprimary`;
  await sql.unsafe('alter table sale disable trigger user');
  for (const { name } of indexes) await sql.unsafe(`drop index ${name}`);
  await sql.unsafe(`
    insert into sale (${names.join(', ')})
    select ${names.map((name) => `${SHIFTED[name] ?? name}`).join(', ')}
    from sale, (select n / ${YEARS} as a, n % ${YEARS} as y from generate_series(1, ${copies - 1}) as n) as copy`);
  await sql.unsafe(`set maintenance_work_mem = '512MB'`);
  for (const { definition } of indexes) await sql.unsafe(definition);
  await sql.unsafe('alter table sale enable trigger user');
  await sql.unsafe(`
    insert into sale_change (country, market, is_demo, year)
    select distinct country, coalesce(department, ''), is_demo, extract(year from sold_on)::smallint from sale`);
  await sql.unsafe('vacuum analyze sale');
}

async function count(sql: ReservedSql): Promise<number> {
  const [row] = await sql<{ sales: number }[]>`select count(*)::int as sales from sale`;
  return row?.sales ?? 0;
}
