import { AppError } from '@/kernel/errors';
import { DAY_MS, EARLIEST_MINUTES_AHEAD, LATEST_DAYS_AHEAD } from '../model';
import { instantOf } from '../model-wall-time';

/**
 * Wall times of the home's zone as instants, the earliest first, each once. Throws `invalid_input` with the reason
 * `TIME_UNKNOWN` (no such time on that day), `TIME_PAST` (too soon or over) or `TIME_FAR`, naming which of them.
 */
export function proposedInstants(walls: readonly string[], timeZone: string, now: Date): Date[] {
  const earliest = now.getTime() + EARLIEST_MINUTES_AHEAD * 60_000;
  const latest = now.getTime() + LATEST_DAYS_AHEAD * DAY_MS;
  const instants = walls.map((wall, index) => {
    const instant = instantOf(wall, timeZone);
    if (!instant) throw refusal(index, 'TIME_UNKNOWN', 'is no time in the zone of the home');
    if (instant.getTime() < earliest) throw refusal(index, 'TIME_PAST', 'is over or too soon');
    if (instant.getTime() > latest) throw refusal(index, 'TIME_FAR', 'is too far ahead');
    return instant.getTime();
  });
  return [...new Set(instants)].sort((a, b) => a - b).map((instant) => new Date(instant));
}

function refusal(index: number, reason: string, message: string): AppError {
  return new AppError('invalid_input', {
    reason,
    message: `times[${index}]: ${message}`,
    issues: [{ path: ['times', index], message, kind: reason }],
  });
}
