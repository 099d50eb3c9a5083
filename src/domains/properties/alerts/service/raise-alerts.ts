import { mailReader } from '@/domains/accounts/notifications/service/mail-notification';
import { notify } from '@/domains/accounts/notifications/service/notify';
import { uuidv7 } from '@/kernel/ids';
import { type Ctx, inTransaction } from '@/platform/context';
import { searchFilters } from '../../contract';
import { sendAlertJob } from '../jobs-send-alert';
import { sortOut } from '../model-alert';
import { findWaiting, insertAlert, lockDueSearch, markTold } from '../store/alerts';
import { type SavedSearchRow, updateSearch } from '../store/searches';
import { alertMessage } from './alert-message';
import { isBouncing } from './bouncing';

/**
 * Writes every alert that is due, each in a transaction of its own: the homes count as told, the app says so, and the mail
 * waits in the queue, all or nothing.
 */
export async function raiseAlerts(ctx: Ctx, signal?: AbortSignal): Promise<void> {
  while (!signal?.aborted) {
    const raised = await inTransaction(ctx, async (inside) => {
      const search = await lockDueSearch(inside.db, ctx.now);
      if (search) await raise(inside, search);
      return search !== undefined;
    });
    if (!raised) return;
  }
}

async function raise(ctx: Ctx, search: SavedSearchRow): Promise<void> {
  const { id, userId, name } = search;
  await updateSearch(ctx.db, id, { dueAt: null });
  // Removed or silent since: what it found waits for an undo, or is passed over when alerts are turned on again.
  if (search.removedAt !== null || search.frequency === 'off') return;
  const waiting = await findWaiting(ctx.db, search);
  const alert = sortOut(waiting, searchFilters.parse(search.filters), userId);
  const told = waiting.map((home) => home.id);
  await markTold(ctx.db, id, told, ctx.now);
  if (alert.shown.length === 0) return;
  await updateSearch(ctx.db, id, { lastAlertAt: ctx.now });
  const alertId = uuidv7(ctx.now.getTime());
  await insertAlert(ctx.db, {
    id: alertId,
    searchId: id,
    found: alert.found,
    shown: alert.shown.length,
    createdAt: ctx.now,
  });
  await notify(ctx, {
    userId,
    kind: 'saved_search_matches',
    parameters: { search: name, count: alert.wanted },
    link: `/searches/${id}`,
    key: alertId,
  });
  const reader = await mailReader(ctx, userId, 'saved_search_matches');
  if (!reader || (await isBouncing(ctx, userId, reader.email))) return;
  const message = alertMessage(ctx, { alertId, search, alert, reader });
  await ctx.jobs.enqueue(ctx, sendAlertJob, { alertId, message });
}
