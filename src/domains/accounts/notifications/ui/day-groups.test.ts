import { expect, test } from 'vitest';
import { dayBefore, dayOf, groupByDay } from './day-groups';

const at = (iso: string) => ({ createdAt: new Date(iso) });

test('a day is the reader’s', () => {
  const instant = new Date('2026-11-21T02:30:00Z');
  expect(dayOf(instant, 'Europe/Paris')).toBe('2026-11-21');
  expect(dayOf(instant, 'America/New_York')).toBe('2026-11-20');
});

test.each([
  ['2026-03-01', '2026-02-28'],
  ['2024-03-01', '2024-02-29'],
  ['2026-01-01', '2025-12-31'],
])('before %s comes %s', (day, before) => {
  expect(dayBefore(day)).toBe(before);
});

test('what happened on one day stands together, in the order given', () => {
  const entries = [
    at('2026-11-21T08:00:00Z'),
    at('2026-11-20T23:30:00Z'),
    at('2026-11-20T22:00:00Z'),
  ];
  const groups = groupByDay(entries, 'Europe/Paris');
  expect(groups).toEqual([
    { day: '2026-11-21', entries: [entries[0], entries[1]] },
    { day: '2026-11-20', entries: [entries[2]] },
  ]);
});
