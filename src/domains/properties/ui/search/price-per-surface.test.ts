import { expect, test } from 'vitest';
import { keptPricePer, shownPricePer } from './price-per-surface';

test('a price for each square foot is lower, and what was typed comes back', () => {
  expect(shownPricePer(5000, 'sqft')).toBe(464.52);
  expect(keptPricePer(464.52, 'sqft')).toBe(5000.05);
  expect(shownPricePer(keptPricePer(350, 'sqft'), 'sqft')).toBe(350);
});

test('in m² nothing changes, and what is not asked stays not asked', () => {
  expect(keptPricePer(4200, 'm2')).toBe(4200);
  expect(shownPricePer(82.5, 'm2')).toBe(82.5);
  expect(keptPricePer(null, 'sqft')).toBeNull();
  expect(shownPricePer(null, 'sqft')).toBeNull();
});
