import { AppError } from '@/kernel/errors';
import { type Ctx, inTransaction } from '@/platform/context';
import type { CodeAddress, CodePurpose } from '../model';
import { countWrongTry, endCode, listLiveCodes, lockAddress } from '../store';
import { isCode } from './code-hash';

/** What somebody shows to prove that letters to an address reach them. */
export interface CodeProof {
  readonly address: CodeAddress;
  readonly purpose: CodePurpose;
  /** Six digits. */
  readonly code: string;
}

/**
 * Does `work` for whoever shows the right code, and uses the code up, in one transaction: where `work` throws, the code
 * is as good as before. A wrong, foreign, old or used code is `unauthenticated` and counts as a try, also where the
 * address has none. Never call this in a transaction: a wrong try has to be kept.
 */
export async function redeemCode<Result>(
  ctx: Ctx,
  proof: CodeProof,
  work: (ctx: Ctx) => Promise<Result>,
): Promise<Result> {
  const outcome = await withRightCode(ctx, proof, async (ctx, id) => {
    await endCode(ctx.db, id, ctx.now);
    return { result: await work(ctx) };
  });
  if (!outcome) throw wrongCode();
  return outcome.result;
}

/** Does `work` with the id of the code that was shown; undefined, and a try is counted, where there is none. */
export function withRightCode<Result>(
  ctx: Ctx,
  { address, purpose, code }: CodeProof,
  work: (ctx: Ctx, id: string) => Promise<Result>,
): Promise<Result | undefined> {
  return inTransaction(ctx, async (ctx) => {
    // One at a time: fifty tries at the same moment are fifty tries.
    await lockAddress(ctx.db, address);
    const live = await listLiveCodes(ctx.db, address, ctx.now);
    const right = live
      .filter((row) => isCode(ctx, row, code))
      .find((row) => row.purpose === purpose);
    if (right) return work(ctx, right.id);
    await countWrongTry(ctx.db, address, ctx.now);
    return undefined;
  });
}

export function wrongCode(): AppError {
  return new AppError('unauthenticated', {
    message: 'Invalid or expired OTP',
    reason: 'INVALID_OTP',
  });
}
