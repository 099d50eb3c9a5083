import { randomBytes, randomInt } from 'node:crypto';
import { AppError } from '@/kernel/errors';
import { uuidv7 } from '@/kernel/ids';
import { type Ctx, inTransaction } from '@/platform/context';
import { deliverCodeJob } from '../jobs';
import {
  CODE_LENGTH,
  CODE_LIFETIME_MS,
  type CodeAddress,
  type CodePurpose,
  LINK_LIFETIME_MS,
  RESEND_AFTER_MS,
  SENDS_WINDOW_MS,
} from '../model';
import { countSends, findLastSend, insertCode, lockAddress } from '../store';
import { findAddressee } from './addressee';
import { codeHash, LETTER_SEAL, linkHash } from './code-hash';

interface SendCodeInput {
  readonly address: CodeAddress;
  readonly purpose: CodePurpose;
  /** `refuse` throws `not_found` for an address without an account; only where a client's reference demands it. */
  readonly ifUnknown?: 'say_nothing' | 'refuse';
  /** `after_a_pause`: a second press within half a minute is taken for the first, whose code is on its way. */
  readonly again?: 'at_once' | 'after_a_pause';
}

export interface SentCode {
  /** When the code that was sent last stops working. */
  readonly expiresAt: Date;
  /** When a page may offer another. */
  readonly resendAt: Date;
  /** How many more may be asked for within the hour, and how many are allowed in all. */
  readonly remaining: number;
  readonly limit: number;
  /** When the first of them no longer counts. */
  readonly resetAt: Date;
}

/**
 * Sends a one-time code to an address in its normal form. The answer is the same, after the same work, whether an account
 * has the address or not: what nobody may be told is decided by the job that writes the letter. Codes that were sent
 * before go on working until this one has left. Throws `rate_limited` past the codes per hour.
 */
export function sendCode(ctx: Ctx, input: SendCodeInput): Promise<SentCode> {
  const { address, purpose } = input;
  return inTransaction(ctx, async (ctx) => {
    await lockAddress(ctx.db, address);
    const limit = ctx.codesPerHour;
    const since = new Date(ctx.now.getTime() - SENDS_WINDOW_MS);
    const { sends, first } = await countSends(ctx.db, address, since);
    const sent = (at: Date, count: number) => ({
      expiresAt: later(at, CODE_LIFETIME_MS),
      resendAt: later(at, RESEND_AFTER_MS),
      remaining: Math.max(0, limit - count),
      limit,
      resetAt: later(first ?? ctx.now, SENDS_WINDOW_MS),
    });
    if (input.again === 'after_a_pause') {
      const last = await findLastSend(ctx.db, address, purpose, ctx.now);
      if (last && last.createdAt > later(ctx.now, -RESEND_AFTER_MS)) {
        return sent(last.createdAt, sends);
      }
    }
    if (sends >= limit) throw tooMany(first ?? ctx.now, ctx.now, limit);
    if (input.ifUnknown === 'refuse' && !(await findAddressee(ctx.db, address))) {
      throw new AppError('not_found', { message: 'No user found with this email' });
    }
    await storeAndEnqueue(ctx, address, purpose);
    return sent(ctx.now, sends + 1);
  });
}

async function storeAndEnqueue(ctx: Ctx, address: CodeAddress, purpose: CodePurpose) {
  const id = uuidv7(ctx.now.getTime());
  const code = String(randomInt(10 ** CODE_LENGTH)).padStart(CODE_LENGTH, '0');
  const link =
    purpose === 'password_reset' && address.kind === 'email'
      ? randomBytes(32).toString('base64url')
      : null;
  await insertCode(ctx.db, {
    id,
    addressKind: address.kind,
    address: address.value,
    purpose,
    hash: codeHash(ctx, id, code),
    ...(link === null
      ? {}
      : { linkHash: linkHash(link), linkExpiresAt: later(ctx.now, LINK_LIFETIME_MS) }),
    createdAt: ctx.now,
    expiresAt: later(ctx.now, CODE_LIFETIME_MS),
  });
  const secrets = ctx.credentials.sealed(LETTER_SEAL, JSON.stringify({ code, link }));
  await ctx.jobs.enqueue(ctx, deliverCodeJob, { id, secrets, locale: ctx.locale });
}

function tooMany(first: Date, now: Date, limit: number): AppError {
  const freeAt = first.getTime() + SENDS_WINDOW_MS;
  return new AppError('rate_limited', {
    message: 'Too many OTP requests. Please try again later.',
    limit,
    retryAfterSeconds: Math.max(1, Math.ceil((freeAt - now.getTime()) / 1000)),
  });
}

function later(instant: Date, milliseconds: number): Date {
  return new Date(instant.getTime() + milliseconds);
}
