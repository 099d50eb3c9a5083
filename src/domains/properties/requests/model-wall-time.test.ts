import { expect, test } from 'vitest';
import { instantOf, wallTimeOf } from './model-wall-time';
import { zoneOfHome } from './model-zone';

test.each([
  ['2026-11-28T10:00', 'Europe/Paris', '2026-11-28T09:00:00.000Z'],
  ['2026-07-28T10:00', 'Europe/Paris', '2026-07-28T08:00:00.000Z'],
  ['2026-11-28T10:00', 'Asia/Kolkata', '2026-11-28T04:30:00.000Z'],
  ['2026-11-28T20:00', 'America/Los_Angeles', '2026-11-29T04:00:00.000Z'],
  ['2026-11-28T00:15', 'Pacific/Honolulu', '2026-11-28T10:15:00.000Z'],
  // Set back at 03:00 on 25 October 2026: half past two happens twice, the first is meant.
  ['2026-10-25T02:30', 'Europe/Paris', '2026-10-25T00:30:00.000Z'],
  ['2026-10-25T03:30', 'Europe/Paris', '2026-10-25T02:30:00.000Z'],
])('%s in %s is %s', (wall, zone, instant) => {
  expect(instantOf(wall, zone)?.toISOString()).toBe(instant);
  expect(wallTimeOf(new Date(instant), zone)).toBe(wall);
});

test.each([
  // Set forward from 02:00 to 03:00 on 29 March 2026.
  ['2026-03-29T02:30', 'Europe/Paris'],
  ['2026-02-30T10:00', 'Europe/Paris'],
  ['2026-13-01T10:00', 'UTC'],
  ['2026-11-28T24:30', 'UTC'],
  ['tomorrow', 'UTC'],
])('%s in %s is no time', (wall, zone) => {
  expect(instantOf(wall, zone)).toBeNull();
});

test.each([
  [{ country: 'FR', state: null, longitude: 4.8 }, 'Europe/Paris'],
  [{ country: 'US', state: 'WA', longitude: -122 }, 'America/Los_Angeles'],
  [{ country: 'US', state: 'az', longitude: null }, 'America/Phoenix'],
  [{ country: 'US', state: null, longitude: -87.9 }, 'America/Chicago'],
  [{ country: 'US', state: null, longitude: -71 }, 'America/New_York'],
  [{ country: 'US', state: null, longitude: null }, 'America/New_York'],
  [{ country: 'DE', state: null, longitude: 10 }, 'UTC'],
])('%j lies in %s', (home, zone) => {
  expect(zoneOfHome(home)).toBe(zone);
});
