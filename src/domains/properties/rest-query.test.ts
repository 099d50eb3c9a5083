import { expect, test } from 'vitest';
import { givenOf, searchBody, searchInputOf, searchQuery } from './rest-query';

test.each([
  ['min_price', { min_price: 'NaN' }],
  ['min_price', { min_price: '-1' }],
  ['min_price', { min_price: '0x10' }],
  ['max_price', { max_price: '1e400' }],
  ['max_price', { min_price: '5', max_price: '4' }],
  ['max_surface', { min_surface: '5', max_surface: '4.9' }],
  ['max_year', { min_year: '2001', max_year: '2000' }],
  ['bedrooms', { bedrooms: '2.5' }],
  ['bedrooms', { bedrooms: ['1', '2'] }],
  ['min_bathrooms', { min_bathrooms: '101' }],
  ['property_type', { property_type: 'house,castle' }],
  ['features', { features: 'pool,moat' }],
  ['exclude_features', { exclude_features: '<b>pool</b>' }],
  ['transaction', { transaction: 'both' }],
  ['currency', { currency: 'XAU' }],
  ['currency', { currency: 'constructor' }],
  ['sort', { sort: 'price; drop table listing' }],
  ['sort', { sort: '__proto__' }],
  ['status', { status: 'draft' }],
  ['page', { page: '0' }],
  ['per_page', { per_page: '101' }],
  ['city', { city: 'x'.repeat(101) }],
  ['postal_code', { postal_code: Array.from({ length: 21 }, (_, code) => `${code}`) }],
  ['postal_code', { postal_code: '78704,1' }],
  ['max_price_per_m2', { min_price_per_m2: '5', max_price_per_m2: '4' }],
  ['listed_since', { listed_since: '2026-02-30' }],
  ['bounds', { bounds: '1,2,3' }],
  ['bounds', { bounds: '1,2,3,4,5' }],
  ['bounds', { bounds: '-181,2,3,4' }],
  ['bounds', { bounds: ',,,' }],
  ['area', { area: '4,45;5,45' }],
  ['area', { area: '4,45;5,45;5,91' }],
  ['area', { area: '4,45;5,45;NaN,46' }],
  ['area', { area: Array.from({ length: 10_001 }, () => [4, 45]) }],
  ['q', { q: 'x'.repeat(501) }],
  ['cursor', { cursor: 'x'.repeat(501) }],
])('%s is named as wrong in %j', (field, query) => {
  const paths = searchQuery.safeParse(query).error?.issues.map(({ path }) => path.join('.'));
  expect(paths).toEqual([field]);
});

test.each([{ city: 5 }, { city: [1] }, { max_price: true }, { query: ['a'] }])(
  'a body of other types is refused: %j',
  (body) => {
    expect(searchBody.safeParse(body).success).toBe(false);
  },
);

test('places on the map are read from text and from JSON', () => {
  const asked = { bounds: '170,-20,-170,-10', listed_since: '2026-02-01' };
  const corners = [
    [4, 45],
    [5, 45],
    [5, 46],
  ];
  for (const area of ['4,45;5.0000000000000001,45;5,46', corners]) {
    expect(searchInputOf(searchBody.parse({ ...asked, area }))).toMatchObject({
      bounds: { west: 170, south: -20, east: -170, north: -10 },
      area: corners,
      listedSince: '2026-02-01',
    });
  }
});

test('what is empty is not asked', () => {
  const empty = { city: ',,', min_price: ' ', currency: '', features: [], q: null, page: null };
  expect(searchInputOf(searchBody.parse(empty))).toEqual(searchInputOf(searchQuery.parse({})));
});

test("the references' own examples are understood", () => {
  const basic = {
    city: 'San Francisco',
    max_price: '1000000',
    bedrooms: '2',
    bathrooms: '2',
    property_type: 'house',
  };
  expect(searchInputOf(searchQuery.parse(basic))).toMatchObject({
    transaction: 'sale',
    cities: ['San Francisco'],
    maxPrice: 1_000_000,
    minBedrooms: 2,
    minBathrooms: 2,
    types: ['house'],
    perPage: 20,
    sort: 'newest',
  });
  const body = { query: 'modern house', city: 'Austin', max_price: 800_000 };
  expect(givenOf(searchBody.parse(body))).toEqual({ cities: ['Austin'], maxPrice: 800_000 });
});

test('lists are comma-separated, words in any case, and the stricter of two minimums holds', () => {
  const asked = searchQuery.parse({
    city: 'Lyon, Saint-Étienne',
    property_type: 'House,VILLA,house',
    currency: 'eur',
    sort: 'price',
    bedrooms: '2',
    min_bedrooms: '3',
  });
  expect(searchInputOf(asked)).toMatchObject({
    cities: ['Lyon', 'Saint-Étienne'],
    types: ['house', 'villa'],
    currency: 'EUR',
    sort: 'price_asc',
    minBedrooms: 3,
  });
});
