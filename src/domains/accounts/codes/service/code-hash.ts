import { createHash, timingSafeEqual } from 'node:crypto';
import type { Ctx } from '@/platform/context';

/** What codes and links are encrypted for while they wait in the queue. */
export const LETTER_SEAL = 'letter of a one-time code';

/** The code's own id goes into the hash, so that equal codes have different ones. */
export function codeHash(ctx: Pick<Ctx, 'credentials'>, id: string, code: string): string {
  return ctx.credentials.keyedHash('one-time code', `${id}:${code}`);
}

/** Takes the same time wherever the two differ. */
export function isCode(
  ctx: Pick<Ctx, 'credentials'>,
  row: { id: string; hash: string },
  code: string,
) {
  const [given, kept] = [Buffer.from(codeHash(ctx, row.id, code)), Buffer.from(row.hash)];
  return given.length === kept.length && timingSafeEqual(given, kept);
}

/** The link is random and long: a plain hash of it cannot be guessed back. */
export function linkHash(link: string): string {
  return createHash('sha256').update(link).digest('base64url');
}
