import { describe, expect, test } from 'vitest';
import { type ComparableSale, comparablesInput } from '../../valuation/contract';
import { comparablesAsked, loadComparableParams } from './comparable-params';
import { salesWithin, sortedSales } from './sorted-sales';

const HOME = { latitude: 43.1, longitude: 5.9, surface: 70 };
const asked = (query: string) =>
  comparablesAsked(loadComparableParams(new URLSearchParams(query)), HOME);

function sale(id: number, facts: Partial<ComparableSale> = {}): ComparableSale {
  const price = { amount: 20_000_000n, currency: 'EUR' } as const;
  return {
    id,
    soldOn: '2024-05-01',
    nature: 'sale',
    address: null,
    postalCode: '83000',
    city: 'Toulon',
    type: 'apartment',
    surface: 60,
    landSurface: null,
    rooms: 3,
    dwellings: 1,
    price,
    pricePerSquareMetre: price,
    latitude: 43.1,
    longitude: 5.9,
    precision: 'address',
    exclusions: [],
    source: 'dvf',
    isDemo: false,
    adjustedPrice: price,
    distance: 1,
    ageInMonths: 3,
    likeness: 0.5,
    ...facts,
  };
}

describe('the question for sales around', () => {
  test('is none until something is filtered', () => {
    expect(asked('')).toBeNull();
    expect(asked('sort=price')).toBeNull();
  });

  test('is one that the contract takes, however the address was typed', () => {
    const question = asked(
      'radius=2&sold_from=2024-12-31&sold_to=2020-01-01&min_surface=90&max_surface=40&min_rooms=4&max_rooms=2&sold_type=house',
    );
    expect(question).toMatchObject({
      radiusKilometres: 2,
      from: '2020-01-01',
      to: '2024-12-31',
      minSurface: 40,
      maxSurface: 90,
      minRooms: 2,
      maxRooms: 4,
      type: 'house',
      surface: 70,
    });
    expect(comparablesInput.safeParse(question).success).toBe(true);
  });

  test.each([
    'radius=900',
    'sold_from=2024-02-31',
    'min_surface=-4',
    'min_rooms=x',
    'sold_type=barn',
  ])('%s counts as not asked', (query) => {
    expect(asked(query)).toBeNull();
  });
});

test('sales stand in the order that is asked for, equals always the same', () => {
  const sales = [
    sale(3, { likeness: 0.4, distance: 0.1 }),
    sale(2, { soldOn: '2024-06-01', distance: 2 }),
    sale(1, { likeness: 0.9 }),
    sale(4),
  ];
  const ids = (sort: Parameters<typeof sortedSales>[1]) =>
    sortedSales(sales, sort).map(({ id }) => id);
  expect(ids('likeness')).toEqual([1, 2, 4, 3]);
  expect(ids('distance')).toEqual([3, 1, 4, 2]);
  expect(ids('soldOn')).toEqual([2, 1, 4, 3]);
});

test('what the map shows keeps sales that lie in it, and none without a place', () => {
  const view = { west: 5.8, east: 6, south: 43, north: 43.2 };
  const sales = [sale(1), sale(2, { longitude: 7 }), sale(3, { latitude: null, longitude: null })];
  expect(salesWithin(sales, view).map(({ id }) => id)).toEqual([1]);
  expect(salesWithin(sales, null)).toHaveLength(3);
});
