import { AppError } from '@/kernel/errors';
import { type Ctx, inTransaction } from '@/platform/context';
import type { ConfirmTimeInput, DeclineTimesInput } from '../contract';
import { findWaitingTimes, confirmTime as markConfirmed, settleTimes } from '../store/write';
import { holdRequest } from './authorise';
import { writeEntry } from './write-entry';

/**
 * Takes one of the times that the other side proposed. `conflict` with the reason `TIME_GONE` for one that was
 * replaced, is over, or was proposed by the actor's own side.
 */
export function confirmTime(ctx: Ctx, input: ConfirmTimeInput): Promise<void> {
  return inTransaction(ctx, async (ctx) => {
    const held = await holdRequest(ctx, 'agree', input);
    if (!held) return;
    const { request, side } = held;
    const waiting = await findWaitingTimes(ctx.db, request.id);
    const time = waiting.find(({ id }) => id === input.timeId);
    if (!time || time.side === side || time.startsAt <= ctx.now) throw timeGone();
    await markConfirmed(ctx.db, time.id);
    await settleTimes(ctx.db, request.id, 'replaced');
    await writeEntry(ctx, held, { act: 'confirmed', key: input.key, visitAt: time.startsAt });
  });
}

/** Turns down all times that the other side proposed; one that was agreed on before stands no more. */
export function declineTimes(ctx: Ctx, input: DeclineTimesInput): Promise<void> {
  return inTransaction(ctx, async (ctx) => {
    const held = await holdRequest(ctx, 'agree', input);
    if (!held) return;
    const { request, side } = held;
    const waiting = await findWaitingTimes(ctx.db, request.id);
    const isTheirs = waiting.some((time) => time.side !== side);
    if (!isTheirs && request.visitAt === null) throw timeGone();
    await settleTimes(ctx.db, request.id, 'declined');
    await writeEntry(ctx, held, {
      act: 'declined',
      body: input.body,
      key: input.key,
      visitAt: null,
    });
  });
}

function timeGone(): AppError {
  return new AppError('conflict', {
    reason: 'TIME_GONE',
    message: 'This time is no longer proposed.',
  });
}
