import type { Ctx } from '@/platform/context';
import { eraseUser } from '../../service/user-data';
import { GUEST_IDLE_MS, GUESTS_AT_ONCE } from '../model';
import { listIdleGuests } from '../store';

/** Erases idle guests, each in a transaction of its own, until none is left or `signal` says stop. */
export async function forgetGuests(ctx: Ctx, signal: AbortSignal): Promise<void> {
  const since = new Date(ctx.now.getTime() - GUEST_IDLE_MS);
  while (!signal.aborted) {
    const idle = await listIdleGuests(ctx.db, since, GUESTS_AT_ONCE);
    for (const { id } of idle) {
      if (signal.aborted) return;
      await eraseUser(ctx, ctx.personalData.parts, id);
    }
    if (idle.length < GUESTS_AT_ONCE) return;
  }
}
