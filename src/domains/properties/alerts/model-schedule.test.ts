import { expect, test } from 'vitest';
import type { Frequency } from './model';
import { dueAt } from './model-schedule';

const due = (
  frequency: Frequency,
  now: string,
  timeZone: string,
  lastAlertAt: string | null = null,
) =>
  dueAt(frequency, {
    now: new Date(now),
    lastAlertAt: lastAlertAt === null ? null : new Date(lastAlertAt),
    timeZone,
  })?.toISOString() ?? null;

test.each([
  // [what, frequency, found at, zone, due]
  [
    'before the morning, the same day',
    'daily',
    '2026-11-21T05:00:00Z',
    'Europe/Paris',
    '2026-11-21T07:00:00.000Z',
  ],
  [
    'at eight exactly, the next day',
    'daily',
    '2026-11-21T07:00:00Z',
    'Europe/Paris',
    '2026-11-22T07:00:00.000Z',
  ],
  [
    'over the end of a month',
    'daily',
    '2026-11-30T20:00:00Z',
    'Europe/Paris',
    '2026-12-01T07:00:00.000Z',
  ],
  [
    'over the end of a year',
    'daily',
    '2026-12-31T20:00:00Z',
    'America/New_York',
    '2027-01-01T13:00:00.000Z',
  ],
  ['over the end of February', 'daily', '2028-02-28T23:00:00Z', 'UTC', '2028-02-29T08:00:00.000Z'],
  [
    'where tomorrow has begun already',
    'daily',
    '2026-11-30T15:00:00Z',
    'Pacific/Auckland',
    '2026-11-30T19:00:00.000Z',
  ],
  [
    'on the day with 23 hours',
    'daily',
    '2026-03-28T20:00:00Z',
    'Europe/Paris',
    '2026-03-29T06:00:00.000Z',
  ],
  [
    'on the day with 25 hours',
    'daily',
    '2026-10-24T20:00:00Z',
    'Europe/Paris',
    '2026-10-25T07:00:00.000Z',
  ],
  ['by half an hour', 'daily', '2026-11-21T00:00:00Z', 'Asia/Kolkata', '2026-11-21T02:30:00.000Z'],
  [
    'weekly, from a Saturday',
    'weekly',
    '2026-11-21T12:00:00Z',
    'Europe/Paris',
    '2026-11-23T07:00:00.000Z',
  ],
  [
    'weekly, from a Monday after eight',
    'weekly',
    '2026-11-23T07:00:01Z',
    'Europe/Paris',
    '2026-11-30T07:00:00.000Z',
  ],
  [
    'weekly, where it is Monday already',
    'weekly',
    '2026-11-29T20:00:00Z',
    'Asia/Tokyo',
    '2026-11-29T23:00:00.000Z',
  ],
  [
    'weekly, over the end of a month',
    'weekly',
    '2026-12-29T12:00:00Z',
    'UTC',
    '2027-01-04T08:00:00.000Z',
  ],
] as const)('%s', (_what, frequency, now, zone, expected) => {
  expect(due(frequency, now, zone)).toBe(expected);
});

test('an instant alert is due at once, or ten minutes after the last', () => {
  const now = '2026-11-21T12:00:00.000Z';
  expect(due('instant', now, 'UTC')).toBe(now);
  expect(due('instant', now, 'UTC', '2026-11-21T11:00:00Z')).toBe(now);
  expect(due('instant', now, 'UTC', '2026-11-21T11:55:00Z')).toBe('2026-11-21T12:05:00.000Z');
  expect(due('off', now, 'UTC')).toBeNull();
});
