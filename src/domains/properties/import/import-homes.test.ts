import { readFileSync } from 'node:fs';
import { beforeEach, expect, test } from 'vitest';
import { testDatabase } from '@/testing/database';
import { runImport, testFolder } from '@/testing/import-listings';
import { mappingFile } from './mapping';

const database = testDatabase();
const folder = testFolder();
const rejectsPath = folder.path('rejects.csv');

const mapping = mappingFile.parse({
  source: 'county',
  key: ['sale'],
  property: ['house'],
  fields: {
    StandardStatus: 'status',
    PropertySubType: { value: 'Single Family Residence' },
    ListPrice: 'price',
    ListingContractDate: 'date',
    City: { value: 'Lyon' },
    PostalCode: { value: '69003' },
    Country: { value: 'FR' },
    BedroomsTotal: 'bedrooms',
  },
});

let files = 0;
/** Imports rows of `sale,house,status,price,date,bedrooms`. */
function importing(rows: string[], options: { batchSize?: number; unnamed?: boolean } = {}) {
  const text = ['sale,house,status,price,date,bedrooms', ...rows].join('\n');
  const { property: _, ...unnamed } = mapping;
  return runImport(database, [folder.write(`${files++}.csv`, text)], {
    rejectsPath,
    mapping: options.unnamed ? unnamed : mapping,
    ...(options.batchSize ? { batchSize: options.batchSize } : {}),
  });
}
const homes = () => database.current.sql`
  select p.source_key as house, p.bedrooms, array_agg(l.source_key || ' ' || l.status order by l.source_key) as listings
  from property p join listing l on l.property_id = p.id group by p.id order by p.source_key, p.id`;
const rejects = () => readFileSync(rejectsPath, 'utf8').trim().split('\n').slice(1);

beforeEach(async () => {
  await database.current.sql`truncate property cascade`;
});

const SOLD_TWICE = [
  'a1,house-a,Closed,300000,2014-05-01,3',
  'b1,house-b,Closed,500000,2014-06-01,2',
  'a2,house-a,Closed,350000,2015-05-01,4',
  'c1,,Closed,200000,2015-05-01,1',
  'c2,,Closed,210000,2015-06-01,1',
];
const TWO_SALES = [
  { house: 'house-a', bedrooms: 4, listings: ['a1 sold', 'a2 sold'] },
  { house: 'house-b', bedrooms: 2, listings: ['b1 sold'] },
  { house: null, bedrooms: 1, listings: ['c1 sold'] },
  { house: null, bedrooms: 1, listings: ['c2 sold'] },
];

test.each([
  ['in one batch', 100],
  ['in one batch each', 1],
])(
  'two sales of one house are one property, as the later one describes it: %s',
  async (_, batchSize) => {
    expect(await importing(SOLD_TWICE, { batchSize })).toMatchObject({ added: 5, rejected: 0 });
    expect(await homes()).toEqual(TWO_SALES);
    for (const rows of [SOLD_TWICE, SOLD_TWICE.toReversed()])
      expect(await importing(rows, { batchSize })).toMatchObject({ changed: 0, unchanged: 5 });
    expect(await homes()).toEqual(TWO_SALES);
  },
);

test('an older sale that comes later does not change what the house is like', async () => {
  await importing(['a2,house-a,Closed,350000,2015-05-01,4']);
  await importing(['a1,house-a,Closed,300000,2014-05-01,3']);
  await importing(['a1,house-a,Closed,301000,2014-05-01,3']);
  expect(await homes()).toEqual([
    { house: 'house-a', bedrooms: 4, listings: ['a1 sold', 'a2 sold'] },
  ]);
});

test('houses of an import that did not name them yet are known by name afterwards', async () => {
  await importing(['a1,house-a,Closed,300000,2014-05-01,3'], { unnamed: true });
  expect(await homes()).toMatchObject([{ house: null }]);
  const summary = await importing([
    'a1,house-a,Closed,300000,2014-05-01,3',
    'a2,house-a,Closed,350000,2015-05-01,3',
  ]);
  expect(summary).toMatchObject({ added: 1, unchanged: 1 });
  expect(await homes()).toMatchObject([{ house: 'house-a', listings: ['a1 sold', 'a2 sold'] }]);
});

test('a home that is offered already is not offered twice: the second is rejected with its line', async () => {
  const first = await importing([
    'a1,house-a,Active,300000,2026-05-01,3',
    'a2,house-a,Active,310000,2026-06-01,3',
    'a3,house-a,Closed,290000,2020-06-01,3',
  ]);
  expect(first).toMatchObject({ read: 3, added: 2, rejected: 1 });
  expect(rejects()).toEqual([
    expect.stringMatching(
      /csv,3,StandardStatus,the same home is offered by another listing that is still open$/,
    ),
  ]);
  const second = await importing([
    'b1,house-b,Active,100000,2026-05-01,1',
    'a2,house-a,Active,310000,2026-06-01,3',
  ]);
  expect(second).toMatchObject({ read: 2, added: 1, changed: 0, unchanged: 0, rejected: 1 });
  expect(rejects()).toEqual([expect.stringContaining('csv,3,StandardStatus,the same home')]);
  expect(await homes()).toMatchObject([
    { house: 'house-a', listings: ['a1 active', 'a3 sold'] },
    { house: 'house-b', listings: ['b1 active'] },
  ]);
});

test('a home that changes hands within one file is offered anew', async () => {
  await importing(['a1,house-a,Active,300000,2026-05-01,3', 'a0,house-a,Closed,1000,2001-05-01,3']);
  const summary = await importing([
    'a2,house-a,Active,310000,2026-06-01,3',
    'a1,house-a,Closed,300000,2026-05-01,3',
  ]);
  expect(summary).toMatchObject({ added: 1, changed: 1, rejected: 0 });
  // One that was closed is offered again, while the other ends.
  const back = await importing([
    'a1,house-a,Active,300000,2026-05-01,3',
    'a2,house-a,Withdrawn,310000,2026-06-01,3',
  ]);
  expect(back).toMatchObject({ changed: 2, rejected: 0 });
  expect(await homes()).toMatchObject([{ listings: ['a0 sold', 'a1 active', 'a2 withdrawn'] }]);
});
