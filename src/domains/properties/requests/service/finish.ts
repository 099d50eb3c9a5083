import { AppError } from '@/kernel/errors';
import { type Ctx, inTransaction } from '@/platform/context';
import type { OutcomeInput } from '../contract';
import { lockOpenRequest, settleTimes } from '../store/write';
import { holdRequest } from './authorise';
import { writeEntry } from './write-entry';

/**
 * The lister says how a request ended, which closes it, or opens it again. Saying what stands already changes nothing.
 * `conflict` with the reason `ASKED_ANEW` where the sender has opened another about the same home meanwhile.
 */
export function giveOutcome(ctx: Ctx, input: OutcomeInput): Promise<void> {
  return inTransaction(ctx, async (ctx) => {
    const held = await holdRequest(ctx, 'give_outcome', input);
    if (!held) return;
    const { request } = held;
    const { outcome, key } = input;
    if (outcome !== null) {
      if (request.status === 'closed' && request.outcome === outcome) return;
      await settleTimes(ctx.db, request.id, 'declined');
      await writeEntry(ctx, held, { act: 'closed', outcome, key });
      return;
    }
    if (request.status !== 'closed') return;
    const { listingId, kind, senderId } = request;
    const other = senderId && (await lockOpenRequest(ctx.db, { listingId, kind, senderId }));
    if (!senderId || other) throw new AppError('conflict', { reason: 'ASKED_ANEW' });
    await writeEntry(ctx, held, { act: 'reopened', outcome: null, key });
  });
}

/** The sender needs no answer any more. */
export function withdraw(ctx: Ctx, input: { id: string; key: string }): Promise<void> {
  return inTransaction(ctx, async (ctx) => {
    const held = await holdRequest(ctx, 'withdraw', input);
    if (!held) return;
    await settleTimes(ctx.db, held.request.id, 'replaced');
    await writeEntry(ctx, held, {
      act: 'closed',
      outcome: 'withdrawn',
      key: input.key,
      visitAt: null,
    });
  });
}
