import { beforeAll, describe, expect, test } from 'vitest';
import { clearDemoSales } from '@/domains/market/sales/demo/service/clear-demo-sales';
import { importSales } from '@/domains/market/sales/import/service/import-sales';
import { refreshTrendsJob } from '@/domains/market/trends/jobs';
import { DEMO_TOWNS } from '@/domains/places/demo/model-towns';
import { inventListings } from '@/domains/properties/demo/listing';
import { queuedPayloads, testContext } from '@/testing/context';
import { testDatabase } from '@/testing/database';
import { testFolder } from '@/testing/import-listings';
import { loadDemoMarket } from './demo-sales';

const database = testDatabase();
const folder = testFolder();
const NOW = new Date('2026-11-21T09:00:00Z');
const operator = () => testContext(database, { actor: { kind: 'operator' }, now: NOW });
const sql = () => database.current.sql;

let loaded: { sales: number; isNew: boolean };
let seconds = 0;
beforeAll(async () => {
  const begun = performance.now();
  loaded = await loadDemoMarket(operator(), database.url);
  seconds = (performance.now() - begun) / 1000;
});

describe('the demo’s recorded sales', () => {
  test('are some thousands in every town of the demo, loaded once and quickly', async () => {
    expect(loaded.isNew).toBe(true);
    expect(await queuedPayloads(database, refreshTrendsJob)).toHaveLength(1);
    expect(loaded.sales).toBeGreaterThan(4500);
    expect(loaded.sales).toBeLessThan(7500);
    // A bound for slow machines: it takes half a second.
    expect(seconds).toBeLessThan(10);
    const towns = await sql()`
      select city, count(*)::int as sales, min(sold_on)::text as first, max(sold_on)::text as last
      from sale where is_demo and exclusions = '{}' and not is_symbolic group by city`;
    expect(towns.length).toBe(DEMO_TOWNS.length);
    for (const { city, sales, first, last } of towns) {
      expect(sales, city).toBeGreaterThan(100);
      expect(first < '2021-12-01' && last > '2026-07-01', `${city} ${first} ${last}`).toBe(true);
      expect(last < '2026-11-01', city).toBe(true);
    }
    expect(await loadDemoMarket(operator(), database.url)).toEqual({
      sales: loaded.sales,
      isNew: false,
    });
  });

  test('cost what the demo’s homes there ask, a little less', async () => {
    const asked = new Map<string, number[]>();
    for (const { facts, prices } of inventListings(NOW)) {
      if (facts.transaction !== 'sale' || facts.bedrooms === null) continue;
      const perMetre = Number(prices.at(-1)?.amount) / 100 / facts.surface;
      asked.set(facts.town.name, [...(asked.get(facts.town.name) ?? []), perMetre]);
    }
    const paid = await sql()`
      select city, percentile_cont(0.5) within group (order by price / 100.0 / surface) as per_metre
      from sale where is_demo and exclusions = '{}' and sold_on > '2025-06-01' group by city`;
    for (const { city, per_metre } of paid) {
      const values = (asked.get(city) ?? []).sort((a, b) => a - b);
      const median = values[Math.floor(values.length / 2)] ?? 0;
      expect(per_metre / median, city).toBeGreaterThan(0.75);
      expect(per_metre / median, city).toBeLessThan(1.2);
    }
  });

  test('were some at the addresses of homes that are listed, and some may not speak for others', async () => {
    const rows = await sql()`
      select address_number, address_suffix, street, postal_code from sale where source_key like '%-before'`;
    expect(rows.length).toBeGreaterThan(40);
    const listed = new Set(
      inventListings(NOW).map(({ door, postalCode }) =>
        [door.number, door.unit, door.street, postalCode].join('|'),
      ),
    );
    for (const row of rows) expect(listed).toContain(Object.values(row).join('|'));
    const marks = await sql()`
      select unnest(exclusions) as mark, count(*)::int as sales from sale where is_demo group by 1`;
    const found = new Map(marks.map(({ mark, sales }) => [mark, sales]));
    for (const mark of ['several_dwellings', 'symbolic_price', 'off_plan', 'auction'])
      expect(found.get(mark), mark).toBeGreaterThan(20);
  });

  test('go where recorded ones come, and stay elsewhere', async () => {
    const header =
      'id_mutation,date_mutation,nature_mutation,valeur_fonciere,code_postal,code_commune,nom_commune,code_departement,id_parcelle,code_type_local,surface_reelle_bati';
    const rows = Array.from(
      { length: 300 },
      (_, index) =>
        `2024-${index},2024-03-${10 + (index % 20)},Vente,200000,64700,64260,Hendaye,64,64260000AB00${index},2,50`,
    );
    const file = folder.write('hendaye.csv', [header, ...rows, ''].join('\n'));
    await importSales(operator(), database.url, {
      files: [file],
      rejectsPath: folder.path('rejects.csv'),
    });
    const [left] = await sql()`
      select count(*) filter (where city = 'Hendaye')::int as hendaye, count(*) filter (where city = 'Nantes')::int as nantes
      from sale where is_demo`;
    expect(left).toMatchObject({ hendaye: 0 });
    expect(left?.nantes).toBeGreaterThan(100);
  });

  test('are removed whole by the operator alone', async () => {
    await expect(async () => clearDemoSales(testContext(database))).rejects.toMatchObject({
      code: 'forbidden',
    });
    await sql()`
      insert into valuation_model (country, department, is_demo, version, status, started_at)
      values ('FR', '69', true, 1, 'ready', now()), ('FR', '69', false, 1, 'ready', now())`;
    expect(await clearDemoSales(operator())).toBeGreaterThan(4500);
    const [left] = await sql()`
      select (select count(*)::int from sale where is_demo) as sales,
        (select array_agg(is_demo) from valuation_model) as models`;
    expect(left).toEqual({ sales: 0, models: [false] });
  });
});
