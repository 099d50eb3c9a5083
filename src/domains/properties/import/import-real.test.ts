import { existsSync, readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { testDatabase } from '@/testing/database';
import { runImport, testFolder } from '@/testing/import-listings';
import { realData } from '@/testing/real-data';

const database = testDatabase();
const folder = testFolder();
const rejectsPath = folder.path('rejects.csv');
const kingCounty = realData('king-county/kc_house_data.csv.gz');
const pricePaid = realData('uk-price-paid/newcastle-2022-01-09.csv.gz');
if (!kingCounty || !pricePaid) {
  console.warn('import: ../shared/data is not there, so the real files are not imported.');
}

const counts = async () => {
  const [row] = await database.current.sql`
    select (select count(*)::int from property) as properties, (select count(*)::int from listing) as listings,
      (select count(*)::int from listing_price) as prices`;
  return row;
};

describe.skipIf(!kingCounty)('King County', () => {
  const file = kingCounty ?? '';

  test('all 17,287 sales arrive, with towns looked up by zip code', async () => {
    const summary = await runImport(database, [file], { rejectsPath });
    expect(summary).toEqual({
      read: 17_287,
      added: 17_287,
      changed: 0,
      unchanged: 0,
      rejected: 0,
      interrupted: false,
    });
    expect(existsSync(rejectsPath)).toBe(false);
    // 138 houses were sold twice in these two years.
    expect(await counts()).toMatchObject({ properties: 17_149, listings: 17_287 });
    const twice = await database.current.sql`
      select l.price from listing l join property p on p.id = l.property_id
      where p.source = 'king-county' and p.source_key = '0001000102' order by l.listed_at`;
    expect(twice).toHaveLength(2);
    const [house] = await database.current.sql`
      select l.*, p.city, p.state, p.land_surface from listing l join property p on p.id = l.property_id
      where l.source = 'king-county' and l.source_key = '7129300520|20141013T000000'`;
    expect(house).toMatchObject({
      title: '3-bedroom house, Seattle 98178',
      status: 'sold',
      transaction: 'sale',
      price: 22_190_000n,
      currency: 'USD',
      surface: 109.6,
      land_surface: 524.9,
      bedrooms: 3,
      bathrooms: 1,
      year_built: 1955,
      city: 'Seattle',
      city_key: 'seattle',
      postal_code: '98178',
      country: 'US',
      latitude: 47.5112,
      listed_at: '2014-10-13 00:00:00+00',
      closed_at: '2014-10-13 00:00:00+00',
    });
    // A million is written 1e+006 in this file, and the house with 33 bedrooms is in it.
    const [odd] = await database.current.sql`
      select count(*) filter (where price = 100000000)::int as millions, max(bedrooms)::int as bedrooms from listing`;
    expect(odd).toMatchObject({ bedrooms: 33 });
    expect(odd?.millions).toBeGreaterThan(0);
  });

  test('importing it again changes nothing', async () => {
    const before = await counts();
    const summary = await runImport(database, [file], { rejectsPath });
    expect(summary).toMatchObject({ read: 17_287, added: 0, changed: 0, unchanged: 17_287 });
    expect(await counts()).toEqual(before);
  });

  test('a changed price is updated and remembered', async () => {
    const text = gunzipSync(readFileSync(file)).toString('utf8');
    const [header, first = '', second = ''] = text.split('\n');
    const changed = folder.write(
      'changed.csv',
      [header, first.replace(',221900,', ',230000,'), second].join('\n'),
    );
    const summary = await runImport(database, [changed], { rejectsPath });
    expect(summary).toMatchObject({ read: 2, added: 0, changed: 1, unchanged: 1 });
    const history = await database.current.sql`
      select h.price from listing_price h join listing l on l.id = h.listing_id
      where l.source_key = '7129300520|20141013T000000' order by h.id`;
    expect(history.map(({ price }) => price)).toEqual([22_190_000n, 23_000_000n]);
  });

  test('the same rows under another source are other homes', async () => {
    const before = await counts();
    const text = gunzipSync(readFileSync(file))
      .toString('utf8')
      .split('\n')
      .slice(0, 11)
      .join('\n');
    const summary = await runImport(database, [folder.write('ten.csv', text)], {
      rejectsPath,
      source: 'county-copy',
    });
    expect(summary).toMatchObject({ read: 10, added: 10 });
    expect((await counts())?.properties).toBe(before?.properties + 10);
  });

  test('an import that is cut off completes when it runs again', async () => {
    const stop = new AbortController();
    const options = { rejectsPath, source: 'cut-off', batchSize: 1000 };
    const first = await runImport(database, [file], {
      ...options,
      signal: stop.signal,
      onProgress: ({ read }) => read >= 3000 && stop.abort(),
    });
    expect(first.interrupted).toBe(true);
    expect(first.added).toBeGreaterThanOrEqual(3000);
    expect(first.added).toBeLessThan(17_287);
    const second = await runImport(database, [file], options);
    expect(second).toMatchObject({
      read: 17_287,
      added: 17_287 - first.added,
      unchanged: first.added,
      interrupted: false,
    });
  });
});

describe.skipIf(!pricePaid)('UK Price Paid', () => {
  test('sales arrive with names in small letters; those without a postcode are listed with their lines', async () => {
    const summary = await runImport(database, [pricePaid ?? ''], { rejectsPath });
    expect(summary).toMatchObject({ read: 4748, added: 4741, rejected: 7 });
    const rejects = readFileSync(rejectsPath, 'utf8').trim().split('\n');
    expect(rejects[0]).toBe('file,line,field,reason');
    expect(rejects[7]).toBe(`${pricePaid},4749,PostalCode,is missing`);
    const [flat] = await database.current.sql`
      select l.*, p.city, p.address from listing l join property p on p.id = l.property_id
      where l.source_key = 'E7B085FC-E596-7E31-E053-6C04A8C0E67F'`;
    expect(flat).toMatchObject({
      address: 'Loft 15, The Turnbull, Queens Lane',
      city: 'Newcastle upon Tyne',
      type: 'apartment',
      city_key: 'newcastle upon tyne',
      postal_code: 'NE1 1NA',
      status: 'sold',
      currency: 'GBP',
    });
  });
});
