import { expect, it } from 'vitest';
import { NO_PREFERENCES } from '@/domains/accounts/preferences/model';
import { searchOfPreferences, typeOfWord } from './model';

it.each([
  ['house', 'house'],
  ['Penthouse', 'apartment'],
  ['Maison', 'house'],
  ['studio apartment', 'studio'],
  ['spaceship', null],
  ['house boat', null],
  ['', null],
])('takes %o for %o', (word, type) => {
  expect(typeOfWord(word)).toBe(type);
});

it('turns preferences into a search, and leaves out what no search can ask', () => {
  const search = searchOfPreferences({
    propertyTypes: ['penthouse', 'apartment', 'spaceship'],
    locations: ['Lyon', '69003'],
    budget: { min: null, max: 500_000, currency: 'EUR' },
    surfaceUnit: 'sqft',
  });
  expect(search).toEqual({
    types: ['apartment'],
    cities: ['Lyon'],
    postalCodes: ['69003'],
    minPrice: null,
    maxPrice: 500_000,
    currency: 'EUR',
  });
});

it.each([
  NO_PREFERENCES,
  { ...NO_PREFERENCES, propertyTypes: ['spaceship'] },
  { ...NO_PREFERENCES, budget: { min: null, max: null, currency: 'GBP' as const } },
])('is no search where nothing is asked: %o', (preferences) => {
  expect(searchOfPreferences(preferences)).toBeNull();
});
