import { describe, expect, test } from 'vitest';
import { priceHref } from '../../model-price-address';
import { CONDITIONS, ENERGY_CLASSES, homeFacts } from '../../valuation/contract';
import { FACT_CONDITIONS, ENERGY_CLASSES as SHOWN_CLASSES } from './choices';
import { factsHref } from './facts-href';
import { numberOf } from './numbers';
import { loadPriceParams } from './price-params';
import { readFacts } from './read-facts';

const TODAY = '2026-11-21';
const read = (query: string) => readFacts(loadPriceParams(new URLSearchParams(query)), TODAY);

test('the form offers what the contract takes', () => {
  expect(FACT_CONDITIONS).toEqual(CONDITIONS);
  expect(SHOWN_CLASSES).toEqual(ENERGY_CLASSES);
});

test.each([
  ['75', 75],
  ['75,5', 75.5],
  ['1 200', 1200],
  ['1\u202f200,5', 1200.5],
  ['1,200', 1200],
  ['1,200.5', 1200.5],
  ['−3', -3],
  ['1e3', null],
  ['75 m²', null],
  ['', null],
])('%s is read as %s', (text, value) => {
  expect(numberOf(text)).toBe(value);
});

test('a shared address says the same home again, and the contract takes it', () => {
  const query = new URLSearchParams(
    'address=12 rue d’Alger&postal_code=83000&city=Toulon&lat=43.12&lon=5.93&type=apartment&surface=75,5&rooms=3&floor=-1&year=1960&condition=good&energy=d',
  );
  const params = loadPriceParams(query);
  const { facts, problems, isAsked } = readFacts(params, TODAY);
  expect(isAsked).toBe(true);
  expect(problems).toEqual({});
  expect(facts).toMatchObject({
    country: 'FR',
    address: '12 rue d’Alger',
    surface: 75.5,
    rooms: 3,
    floor: -1,
    yearBuilt: 1960,
    energyClass: 'D',
  });
  expect(homeFacts.parse(facts)).toMatchObject(facts);
  expect(read(priceHref(params).split('?')[1] ?? '').facts).toEqual(facts);
});

test('surfaces of a country of feet are read in feet, unless the address says otherwise', () => {
  expect(read('country=US&surface=1,000').facts.surface).toBe(92.9);
  expect(read('country=US&surface=100&unit=m2').facts.surface).toBe(100);
  expect(read('surface=1000&unit=sqft').facts.surface).toBe(92.9);
  const metric = loadPriceParams(new URLSearchParams('country=US&surface=100'));
  expect(readFacts(metric, TODAY, 'm2')).toMatchObject({ unit: 'm2', facts: { surface: 100 } });
});

describe('what cannot be is named at its field and left out', () => {
  test.each([
    ['surface=0', 'surface', { kind: 'positive' }],
    ['surface=-20', 'surface', { kind: 'positive' }],
    ['surface=large', 'surface', { kind: 'number' }],
    ['surface=900000', 'surface', { kind: 'too_large', limit: 10_000 }],
    ['surface=900000&country=US', 'surface', { kind: 'too_large', limit: 107_639 }],
    ['rooms=2.5', 'rooms', { kind: 'whole' }],
    ['rooms=0', 'rooms', { kind: 'too_small', limit: 1 }],
    ['year=2090', 'year', { kind: 'too_large', limit: 2029 }],
    ['on=2027-01-01', 'on', { kind: 'future' }],
    ['on=2026-02-31', 'on', { kind: 'day' }],
    ['on=soon', 'on', { kind: 'day' }],
    ['lat=122.3&lon=47.6', 'latitude', { kind: 'swapped' }],
    ['lat=5&lon=200', 'longitude', { kind: 'too_large', limit: 180 }],
    [`address=${'a'.repeat(1000)}`, 'address', { kind: 'too_long' }],
  ] as const)('%s', (query, field, problem) => {
    const { facts, problems } = read(query.length > 900 ? query : `${query}`);
    expect(problems).toEqual({ [field]: problem });
    expect(homeFacts.safeParse(facts).success).toBe(true);
  });
});

test('unknown words count as not told; half a position is none', () => {
  const { facts, problems } = read('type=castle&country=ZZ&condition=fine&energy=Z&lat=43.1');
  expect(problems).toEqual({});
  expect(facts).toMatchObject({
    country: 'FR',
    propertyType: 'apartment',
    condition: null,
    energyClass: null,
    latitude: null,
  });
});

test('nothing of a place is no question yet', () => {
  expect(read('surface=40').isAsked).toBe(false);
});

describe('facts that are told anew', () => {
  const before = new URLSearchParams(
    'country=FR&address=3+rue+X&surface=60&asking=300000&within=2',
  );

  test('keep what was set for the home', () => {
    const told: [string, string][] = [
      ['country', 'FR'],
      ['address', '3 rue X'],
      ['surface', '70'],
    ];
    expect(factsHref(told, before)).toBe(
      '/price?country=FR&address=3+rue+X&surface=70&asking=300000&within=2',
    );
  });

  test('drop it with the home', () => {
    const told: [string, string][] = [
      ['country', 'FR'],
      ['address', '5 rue X'],
    ];
    expect(factsHref(told, before)).toBe('/price?country=FR&address=5+rue+X');
  });
});
