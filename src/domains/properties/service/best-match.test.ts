import { beforeAll, expect, test } from 'vitest';
import { testContext } from '@/testing/context';
import { testDatabase } from '@/testing/database';
import { createListing } from '@/testing/factories';
import { searchInput } from '../contract';
import { whyInput } from '../contract-figures';
import { search } from './search';
import { why } from './why';

const database = testDatabase();
const find = (input: object) =>
  search(testContext(database), searchInput.parse({ sort: 'best_match', ...input }));
const ask = (input: object) => why(testContext(database), whyInput.parse(input));
const titles = (found: Awaited<ReturnType<typeof find>>) =>
  found.listings.map(({ title }) => title);
let named: number;

beforeAll(async () => {
  const { db } = database.current;
  const listedAt = new Date('2025-01-01');
  const price = 50_000_000n;
  const description = 'A house with an orchard.';
  named = (await createListing(db, { title: 'Orchard house', price, listedAt, description }))
    .propertyId;
  await createListing(db, { title: 'Dear', price, listedAt, description });
  await createListing(db, { title: 'Cheap', price: 10_000_000n, listedAt, description });
});

test('a word in the title outweighs a low price, a low price the rest', async () => {
  expect(titles(await find({ words: 'orchards' }))).toEqual(['Orchard house', 'Cheap', 'Dear']);
  expect(titles(await find({}))[0]).toBe('Cheap');
});

test('what speaks for a home is told in points that make up its score', async () => {
  const told = await ask({ id: named, words: 'orchard' });
  expect(told?.reasons.find(({ reason }) => reason === 'words')).toMatchObject({
    points: 40,
    of: 40,
  });
  const sum = told?.reasons.reduce((points, one) => points + one.points, 0);
  expect(told?.score).toBeCloseTo(sum ?? 0);
  expect((await ask({ id: named }))?.reasons.map(({ reason }) => reason)).not.toContain('words');
  expect(await ask({ id: named, cities: ['Nantes'] })).toBeNull();
});

test('past those that are weighed the list goes on by date, page after page, nothing twice', async () => {
  const { sql } = database.current;
  await sql`with home as (
      insert into property (type, city, postal_code, country)
      select 'house', 'Agra', '282001', 'IN' from generate_series(1, 340) returning id)
    insert into listing (property_id, transaction, source, source_key, title, status, price,
      currency, listed_at, type, city_key, postal_code, country, surface)
    select id, 'sale', 'many', id, 'House', 'active', 100 + id, 'INR',
      now() - id * interval '1 second 7 microseconds', 'house', 'agra', '282001', 'IN', 50 from home`;
  const shown: number[] = [];
  for (let cursor: string | undefined; ; ) {
    const page = await find({ cities: ['Agra'], perPage: 37, cursor });
    shown.push(...page.listings.map(({ listingId }) => listingId));
    if (!page.nextCursor) break;
    cursor = page.nextCursor;
  }
  expect(shown).toHaveLength(340);
  expect(new Set(shown).size).toBe(340);
  // The newest were written first here, so the rest lie in the order of their numbers.
  expect(shown.slice(100)).toEqual([...shown.slice(100)].sort((a, b) => a - b));
  const counted = await find({ cities: ['Agra'], perPage: 37, page: 9 });
  expect(counted.listings.map(({ listingId }) => listingId)).toEqual(shown.slice(8 * 37, 9 * 37));
});
