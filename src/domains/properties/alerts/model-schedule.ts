import { instantOf, wallTimeOf } from '../requests/model-wall-time';
import type { Frequency } from './model';
import { INSTANT_PAUSE_MS } from './model';

const DAY_MS = 86_400_000;
/** Collected alerts leave at this hour of the reader's clock; the weekly ones on Mondays. */
const HOUR = '08:00';
const MONDAY = 1;

/**
 * When a search that has something to tell since `now` is due: at once (but not sooner than a pause after the last alert), at
 * the next 08:00 on the reader's clock, or at that of the next Monday. Null where alerts are off.
 */
export function dueAt(
  frequency: Frequency,
  { now, lastAlertAt, timeZone }: { now: Date; lastAlertAt: Date | null; timeZone: string },
): Date | null {
  switch (frequency) {
    case 'off':
      return null;
    case 'instant': {
      const earliest = lastAlertAt ? lastAlertAt.getTime() + INSTANT_PAUSE_MS : 0;
      return new Date(Math.max(now.getTime(), earliest));
    }
    case 'daily':
      return nextMorning(now, timeZone, () => true);
    case 'weekly':
      return nextMorning(now, timeZone, (weekday) => weekday === MONDAY);
  }
}

/** Days are counted on the calendar, not in hours: one with a change of clocks has 23 or 25. */
function nextMorning(now: Date, timeZone: string, fits: (weekday: number) => boolean): Date {
  const today = wallTimeOf(now, timeZone).slice(0, 10);
  for (let ahead = 0; ahead <= 8; ahead++) {
    const day = new Date(Date.parse(`${today}T00:00:00Z`) + ahead * DAY_MS);
    const morning = instantOf(`${day.toISOString().slice(0, 10)}T${HOUR}`, timeZone);
    if (morning && morning > now && fits(day.getUTCDay())) return morning;
  }
  // No zone has ever left out 08:00 for a week; should one, the alert is late, not lost.
  return new Date(now.getTime() + DAY_MS);
}
