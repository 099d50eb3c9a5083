import { z } from 'zod';
import type { Credentials } from '@/platform/auth/credentials';
import { ADDRESS_KINDS, CODE_LIFETIME_MS, CODE_PURPOSES } from '../codes/model';

/** Between asking for a code and using it. Encrypted: it names an address, and for a moment holds the code. */
export const PENDING_CODE_COOKIE = 'gable-pending-code';
const SEAL = 'pending code';

const pendingCode = z.object({
  address: z.object({ kind: z.enum(ADDRESS_KINDS), value: z.string() }),
  purpose: z.enum(CODE_PURPOSES),
  /** Where to go on afterwards. */
  next: z.string(),
  /** When another may be asked for, in milliseconds since 1970: so the countdown outlives a reload. */
  resendAt: z.number(),
  expiresAt: z.number(),
  /** Asked for by an account that takes another one in. */
  isJoin: z.boolean().optional(),
  /** The right code of somebody who has no account yet, until the name is given. */
  code: z.string().optional(),
});
export type PendingCode = z.output<typeof pendingCode>;

type Seals = Pick<Credentials, 'sealed' | 'unsealed'>;

/** What a browser waits for; null for none, one that ran out and one of another's making. */
export function readPendingCode(
  seals: Seals,
  cookie: string | undefined,
  now: Date,
): PendingCode | null {
  const text = cookie === undefined ? null : seals.unsealed(SEAL, cookie);
  if (text === null) return null;
  const pending = pendingCode.parse(JSON.parse(text));
  return pending.expiresAt > now.getTime() ? pending : null;
}

/** A complete `Set-Cookie` value. */
export function pendingCodeCookie(seals: Seals, pending: PendingCode, secure: boolean): string {
  const value = seals.sealed(SEAL, JSON.stringify(pending));
  return cookie(value, CODE_LIFETIME_MS / 1000, secure);
}

/** The `Set-Cookie` value that forgets it. */
export function noPendingCode(secure: boolean): string {
  return cookie('', 0, secure);
}

function cookie(value: string, maxAge: number, secure: boolean): string {
  const attributes = `Max-Age=${maxAge}; Path=/; HttpOnly; SameSite=Lax${secure ? '; Secure' : ''}`;
  return `${PENDING_CODE_COOKIE}=${value}; ${attributes}`;
}
