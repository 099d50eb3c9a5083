import { AppError } from '@/kernel/errors';
import type { Ctx } from '@/platform/context';
import { DAY_MS, ENTRIES_A_DAY, REQUESTS_A_DAY } from '../model';
import { countEntriesSince, countRequestsSince } from '../store/write';

/** Throws `rate_limited` for who has sent enough in the last 24 hours. Exact: the caller holds the author's lock. */
export async function refuseTooManyEntries(ctx: Ctx, authorId: string): Promise<void> {
  const written = await countEntriesSince(ctx.db, authorId, dayBefore(ctx.now));
  if (written >= ENTRIES_A_DAY) throw tooMany();
}

/** The same for new requests, which reach people who did not ask to hear of anybody. */
export async function refuseTooManyRequests(ctx: Ctx, senderId: string): Promise<void> {
  const sent = await countRequestsSince(ctx.db, senderId, dayBefore(ctx.now));
  if (sent >= REQUESTS_A_DAY) throw tooMany();
}

function dayBefore(now: Date): Date {
  return new Date(now.getTime() - DAY_MS);
}

function tooMany(): AppError {
  return new AppError('rate_limited', {
    reason: 'TOO_MANY_TODAY',
    message: 'You have sent many messages today. Please go on tomorrow.',
  });
}
