import { AppError } from '@/kernel/errors';
import { type Ctx, inTransaction } from '@/platform/context';
import type { SubscriptionView } from '../contract';
import { findSearchByToken, lockSearchByToken, type SavedSearchRow } from '../store/searches';
import { setFrequency } from './change-search';

/**
 * What the link of an alert is about, for whoever holds it. Reading changes nothing: programs that scan mails follow every
 * link. Throws `not_found` where there is no such search any more.
 */
export async function readSubscription(ctx: Ctx, token: string): Promise<SubscriptionView> {
  const search = found(await findSearchByToken(ctx.db, token));
  return { name: search.name, frequency: search.frequency };
}

/** Stops the alerts of one search, without a sign-in; doing it twice changes nothing more. */
export function stopAlerts(ctx: Ctx, token: string): Promise<void> {
  return inTransaction(ctx, async (inside) => {
    const search = found(await lockSearchByToken(inside.db, token));
    if (search.frequency === 'off') return;
    await setFrequency(inside, search, 'off', search.frequency);
  });
}

/** Takes a stop by link back: as often as before. */
export function resumeAlerts(ctx: Ctx, token: string): Promise<void> {
  return inTransaction(ctx, async (inside) => {
    const search = found(await lockSearchByToken(inside.db, token));
    if (search.frequency !== 'off') return;
    await setFrequency(inside, search, search.stoppedFrequency ?? 'daily');
  });
}

function found(search: SavedSearchRow | undefined): SavedSearchRow {
  if (!search) throw new AppError('not_found');
  return search;
}
