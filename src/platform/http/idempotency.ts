import { hash } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { actorKey } from '@/kernel/actor';
import { AppError } from '@/kernel/errors';
import { type Ctx, inTransaction } from '../context';
import type { Exchange } from './exchange';
import {
  claimKey,
  extendLease,
  type KeptReply,
  keepReply,
  LEASE_MS,
  releaseKey,
} from './idempotency-store';
import type { Reply } from './reply';

/** How long a second request waits for the first before it is told to come back. */
const WAIT_MS = 10_000;
const POLL_MS = 100;

/** Values that open something: an answer that holds one is never kept. */
const TOKEN =
  /"[^"]*(?:token|secret|password)[^"]*"\s*:\s*"[^"]+"|\beyJ[\w-]+\.[\w-]+\.[\w-]+|[?&](?:token|signature)=/i;

interface Parts {
  readonly ctx: Ctx;
  readonly exchange: Exchange;
  /** As parsed from the wire, before the contract. */
  readonly body: unknown;
  run(ctx: Ctx): Promise<Reply>;
  /** An error as this route would send it; null for one that is not the caller's. */
  refusal(error: unknown): Reply | null;
}

/** The caller's `Idempotency-Key`, or null without one. */
export function idempotencyKeyOf(headers: Headers): string | null {
  const key = headers.get('idempotency-key');
  if (key === null) return null;
  if (key.length >= 1 && key.length <= 255) return key;
  const message = 'has to have 1 to 255 characters';
  throw new AppError('invalid_input', {
    message: `Idempotency-Key: ${message}`,
    issues: [{ in: 'header', path: ['Idempotency-Key'], message, kind: 'length' }],
  });
}

/**
 * Runs a request once for each key, actor, method and path, and gives its first answer again for 24 h. Facts and kept
 * answer are written in one transaction: a process that dies midway leaves neither, and its key is free again when its
 * lease has run out. Answers of 5xx are not kept.
 */
export async function runOnce(givenKey: string, parts: Parts): Promise<Reply> {
  const { exchange, ctx } = parts;
  const { request, path } = exchange;
  const key = hash('sha256', [actorKey(ctx.actor), request.method, path, givenKey].join('\n'));
  const bodyHash = hash('sha256', `${exchange.url.search}\n${JSON.stringify(parts.body)}`);
  const deadline = performance.now() + WAIT_MS;
  while (true) {
    const claim = await claimKey(ctx.db, key, bodyHash);
    if (claim.state === 'mine') return runClaimed(key, claim.run, parts);
    if (claim.state === 'done') {
      const headers = { ...claim.reply.headers, 'x-idempotency-cached': 'true' };
      return { ...claim.reply, headers };
    }
    if (claim.state === 'other_body') {
      throw new AppError('unprocessable', {
        message: 'Idempotency-Key: this key was used with another body.',
        reason: 'IDEMPOTENCY_KEY_REUSED',
      });
    }
    if (performance.now() > deadline) {
      throw new AppError('conflict', {
        message: 'A request with this Idempotency-Key is still running.',
        retryAfterSeconds: 5,
      });
    }
    await sleep(POLL_MS);
  }
}

async function runClaimed(key: string, run: string, parts: Parts): Promise<Reply> {
  const { ctx } = parts;
  const alive = setInterval(() => {
    extendLease(ctx.db, key, run).catch((err) => ctx.log.warn({ err }, 'lease not extended'));
  }, LEASE_MS / 3);
  try {
    return await inTransaction(ctx, async (inner) => {
      const reply = await parts.run(inner);
      const kept = keepable(reply);
      const isMine = kept
        ? await keepReply(inner.db, key, run, kept)
        : await releaseKey(inner.db, key, run);
      // Another process took this run for dead and has begun anew: only one of the two may stand.
      if (!isMine) throw new AppError('conflict', { message: 'This request was taken over.' });
      return reply;
    });
  } catch (error) {
    const refusal = parts.refusal(error);
    const kept = refusal && keepable(refusal);
    if (kept) await keepReply(ctx.db, key, run, kept);
    else await releaseKey(ctx.db, key, run);
    throw error;
  } finally {
    clearInterval(alive);
  }
}

/** An answer in the form that may be kept, or null for one that may not. */
function keepable({ status, headers, body }: Reply): KeptReply | null {
  if (status >= 500 || 'set-cookie' in headers) return null;
  if (body !== null && typeof body !== 'string') return null;
  return body !== null && TOKEN.test(body) ? null : { status, headers, body };
}
