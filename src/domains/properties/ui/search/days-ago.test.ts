import { expect, test } from 'vitest';
import { dayBefore } from './days-ago';

test('days are counted in UTC, over the ends of months and years', () => {
  expect(dayBefore(new Date('2026-11-21T23:59:59Z'), 0)).toBe('2026-11-21');
  expect(dayBefore(new Date('2026-11-21T00:30:00+02:00'), 1)).toBe('2026-11-19');
  expect(dayBefore(new Date('2028-03-01T12:00:00Z'), 1)).toBe('2028-02-29');
  expect(dayBefore(new Date('2027-01-03T00:00:00Z'), 7)).toBe('2026-12-27');
});
