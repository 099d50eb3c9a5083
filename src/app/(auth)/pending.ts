import { cookies } from 'next/headers';
import { getFormatter } from 'next-intl/server';
import { nextRuntime } from '@/composition/next-runtime';
import {
  PENDING_CODE_COOKIE,
  type PendingCode,
  readPendingCode,
} from '@/domains/accounts/ways-in/pending-code';

interface Pending extends PendingCode {
  /** When the code ends, in the reader's words. */
  readonly until: string;
  readonly secondsLeft: number;
}

/** The code that this browser waits for; null for none. */
export async function pendingCode(): Promise<Pending | null> {
  const [jar, format] = await Promise.all([cookies(), getFormatter()]);
  const now = new Date();
  const cookie = jar.get(PENDING_CODE_COOKIE)?.value;
  const pending = readPendingCode(nextRuntime().credentials, cookie, now);
  if (!pending) return null;
  return {
    ...pending,
    until: format.dateTime(pending.expiresAt, { hour: 'numeric', minute: '2-digit' }),
    secondsLeft: Math.max(0, Math.ceil((pending.resendAt - now.getTime()) / 1000)),
  };
}
