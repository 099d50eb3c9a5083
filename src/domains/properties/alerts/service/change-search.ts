import { ownId } from '@/domains/accounts/service/authorise';
import { type Ctx, inTransaction } from '@/platform/context';
import type { ChangeSearchInput } from '../contract';
import type { Frequency } from '../model';
import { forgetBounces } from '../store/bounces';
import { hasWaiting, passOver } from '../store/matches';
import { type SavedSearchRow, updateSearch } from '../store/searches';
import { dueTimes } from './due';
import { lockOwnSearch } from './owned';

/** Names a search anew, or changes how often it is told of. `not_found` for another's. */
export function changeSearch(ctx: Ctx, { id, name, frequency }: ChangeSearchInput): Promise<void> {
  return inTransaction(ctx, async (inside) => {
    const search = await lockOwnSearch(inside, id);
    if (name !== undefined) await updateSearch(inside.db, id, { name });
    if (frequency !== undefined) await setFrequency(inside, search, frequency);
  });
}

/**
 * Changes how often a search is told of: what is waiting is told at the new rhythm, but what came while alerts were off is no
 * news. Decides nothing about rights.
 */
export async function setFrequency(
  ctx: Ctx,
  search: SavedSearchRow,
  frequency: Frequency,
  stoppedFrequency: Frequency | null = null,
): Promise<void> {
  if (search.frequency === frequency) return;
  const wasOff = search.frequency === 'off';
  if (wasOff) await passOver(ctx.db, search.id, ctx.now);
  const isWaiting = !wasOff && (await hasWaiting(ctx.db, search.id));
  const [due] = await dueTimes(ctx, isWaiting ? [{ ...search, frequency }] : []);
  await updateSearch(ctx.db, search.id, { frequency, stoppedFrequency, dueAt: due?.at ?? null });
}

/** Takes a search away, or puts it back within a day. */
export function removeSearch(
  ctx: Ctx,
  { id, isRemoved }: { id: string; isRemoved: boolean },
): Promise<void> {
  return inTransaction(ctx, async (inside) => {
    const search = await lockOwnSearch(inside, id);
    if (isRemoved === (search.removedAt !== null)) return;
    await updateSearch(inside.db, id, { removedAt: isRemoved ? ctx.now : null });
  });
}

/** Notes that the actor has looked at what is new. */
export function markSearchSeen(ctx: Ctx, { id }: { id: string }): Promise<void> {
  return inTransaction(ctx, async (inside) => {
    await lockOwnSearch(inside, id);
    await updateSearch(inside.db, id, { seenAt: ctx.now });
  });
}

/** Sends alerts to the actor's address again, though it refused some. */
export function resumeMail(ctx: Ctx): Promise<void> {
  return forgetBounces(ctx.db, ownId(ctx));
}
