import { expect, test } from 'vitest';
import { showsSales } from './page-indexing';

test.each([
  ['/price', true],
  ['/price/report', true],
  ['/properties/12/price', true],
  ['/properties/12/price/sales.csv', true],
  ['/properties/12', false],
  ['/properties', false],
  ['/prices', false],
  ['/', false],
])('%s shows single sales: %s', (path, expected) => {
  expect(showsSales(path)).toBe(expected);
});
