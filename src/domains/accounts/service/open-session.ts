import { NOBODY } from '@/kernel/actor';
import type { Client, Ctx } from '@/platform/context';
import { recordAudit } from '../audit/service/record-audit';
import { refuseWhereDeleted, welcomeBack } from '../deletion/service/welcome-back';
import { SESSION_LIFETIME_MS } from '../model';
import { refuseWithoutSecondStep } from '../security/service/second-step';
import { recordSignIn } from '../store/users';
import { newSession, type OpenedSession } from './new-session';

/** Where a sign-in came from, for the person's own list of sessions. */
export type Device = Client;

/**
 * Signs a user in: a session of 30 days that starts in the given team. The caller has checked who it is by one proof;
 * an account with a second step is `unauthenticated` with the reason `SECOND_STEP_REQUIRED`.
 */
export async function openSession(
  ctx: Pick<Ctx, 'db' | 'now'>,
  input: { userId: string; teamId: number | null; device: Device },
): Promise<OpenedSession> {
  await refuseWithoutSecondStep(ctx, input.userId);
  await refuseWhereDeleted(ctx, input.userId);
  const session = await newSession(ctx, { ...input, lifetimeMs: SESSION_LIFETIME_MS });
  await recordSignIn(ctx.db, input.userId, ctx.now);
  // Whoever signs in acts as the person they have shown to be, also while still a guest or somebody else.
  const audited = { ...ctx, actor: NOBODY, client: input.device };
  await recordAudit(audited, { kind: 'sign_in', userId: input.userId });
  await welcomeBack(audited, input.userId);
  return session;
}
