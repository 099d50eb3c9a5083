import { timeZonesOf } from '@/domains/accounts/service/time-zones';
import { isTimeZone } from '@/kernel/time';
import type { Ctx } from '@/platform/context';
import type { Frequency } from '../model';
import { dueAt } from '../model-schedule';
import { findSavers } from '../store/searches';

interface Telling {
  readonly id: string;
  readonly frequency: Frequency;
  readonly lastAlertAt: Date | null;
}

/**
 * When searches with something to tell are due, on the clocks of their readers: the account's zone, else that of the page which
 * saved the search, else UTC. Those whose alerts are off are missing.
 */
export async function dueTimes(
  ctx: Ctx,
  searches: readonly Telling[],
): Promise<{ id: string; at: Date }[]> {
  if (searches.length === 0) return [];
  const savers = await findSavers(
    ctx.db,
    searches.map(({ id }) => id),
  );
  const chosen = await timeZonesOf(
    ctx,
    savers.map(({ userId }) => userId),
  );
  const zones = new Map(
    savers.map(({ id, userId, timeZone }) => [id, chosen.get(userId) ?? timeZone]),
  );
  return searches.flatMap((search) => {
    const zone = zones.get(search.id) ?? 'UTC';
    const timeZone = isTimeZone(zone) ? zone : 'UTC';
    const at = dueAt(search.frequency, { now: ctx.now, lastAlertAt: search.lastAlertAt, timeZone });
    return at ? [{ id: search.id, at }] : [];
  });
}
