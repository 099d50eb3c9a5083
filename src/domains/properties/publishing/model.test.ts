import { expect, test } from 'vitest';
import { EMPTY_FORM, missingOf, nextStatuses, statusOf } from './model';

const complete = {
  ...EMPTY_FORM,
  type: 'house',
  city: 'Annecy',
  postalCode: '74000',
  surface: 90,
  price: 500_000,
  title: 'House',
  description: 'With a view.',
} as const;

test('an empty form is told everything that it needs, in the order of the form', () => {
  expect(missingOf(EMPTY_FORM)).toEqual([
    'city',
    'postalCode',
    'type',
    'price',
    'title',
    'description',
  ]);
  expect(missingOf(complete)).toEqual([]);
});

test.each([
  [{ surface: null }, ['surface']],
  [{ surface: 0 }, ['surface']],
  [{ type: 'land', surface: null }, ['landSurface']],
  [{ type: 'land', surface: null, landSurface: 800 }, []],
  [{ type: 'parking', surface: null }, []],
  [{ price: 0 }, ['price']],
  [{ title: ' … ', description: '\n' }, ['title', 'description']],
  [{ city: '!!!', postalCode: ' - ' }, ['city', 'postalCode']],
] as const)('%j lacks %j', (change, missing) => {
  expect(missingOf({ ...complete, ...change })).toEqual(missing);
});

test('a home goes where it can from where it is, and is sold or let as it was offered', () => {
  expect(nextStatuses('draft', 'sale')).toEqual(['active']);
  expect(nextStatuses('active', 'sale')).toEqual(['under_offer', 'sold', 'withdrawn']);
  expect(nextStatuses('active', 'rent')).toEqual(['under_offer', 'let', 'withdrawn']);
  expect(nextStatuses('sold', 'sale')).toEqual(['active', 'under_offer']);
  expect(nextStatuses('withdrawn', 'rent')).toEqual(['active']);
  expect(nextStatuses('taken_down', 'sale')).toEqual([]);
});

test('what was taken down says so, whatever its listing says', () => {
  expect(statusOf(null)).toBe('draft');
  expect(statusOf({ status: 'sold', takenDownAt: null })).toBe('sold');
  expect(statusOf({ status: 'draft', takenDownAt: new Date() })).toBe('taken_down');
});
