/** For so long after signing in or proving it again, a person may change how they sign in. */
export const PROOF_LIFETIME_MS = 15 * 60 * 1000;

/** Wrong passwords in a row after which a session ends: whoever holds it is guessing. */
export const WRONG_PROOFS_MAX = 5;

export const PASSKEY_NAME_MAX = 60;
export const BACKUP_CODE_COUNT = 10;
export const TOTP_DIGITS = 6;
export const TOTP_PERIOD_SECONDS = 30;

/** Whether a session is recent enough in its proof of who holds it. */
export function isProved(session: { createdAt: Date; provedAt: Date | null }, now: Date): boolean {
  const since = Math.max(session.createdAt.getTime(), session.provedAt?.getTime() ?? 0);
  return now.getTime() - since < PROOF_LIFETIME_MS;
}

/** How long after a right password the code may follow. */
export const SECOND_STEP_LIFETIME_MS = 10 * 60 * 1000;
