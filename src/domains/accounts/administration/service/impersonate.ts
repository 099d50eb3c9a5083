import type { UserActor } from '@/kernel/actor';
import { AppError } from '@/kernel/errors';
import { type Ctx, inTransaction } from '@/platform/context';
import { recordAudit } from '../../audit/service/record-audit';
import { isLive } from '../../model';
import { newSession, type OpenedSession } from '../../service/new-session';
import { findIdentity } from '../../store/identity';
import { deleteSession } from '../../store/sessions';
import { listMemberships } from '../../store/teams';
import { administrator, lockSubject } from './administrator';

/** Long enough to see what somebody sees, and over by itself where it is forgotten. */
const IMPERSONATION_MS = 60 * 60 * 1000;

/**
 * Opens a session in which an administrator acts as this user, for an hour. Throws `conflict`: `ADMINISTRATOR` for
 * another one, whose power nobody borrows, `DEACTIVATED` for a closed account, `GUEST` for a guest, since whoever signs
 * in or registers from there would take along what is the guest's.
 */
export function startImpersonation(
  ctx: Ctx,
  { userId }: { userId: string },
): Promise<OpenedSession> {
  return inTransaction(ctx, async (ctx) => {
    const { admin, subject } = await lockSubject(ctx, 'impersonate', userId);
    if (subject.platformRole === 'admin') {
      throw new AppError('conflict', {
        reason: 'ADMINISTRATOR',
        message: 'Nobody acts in the name of an administrator.',
      });
    }
    if (subject.isGuest) {
      throw new AppError('conflict', {
        reason: 'GUEST',
        message: 'Nobody acts in the name of a guest.',
      });
    }
    if (!subject.isActive) {
      throw new AppError('conflict', {
        reason: 'DEACTIVATED',
        message: 'This account has been deactivated.',
      });
    }
    const [team] = await listMemberships(ctx.db, subject.id);
    const session = await newSession(ctx, {
      userId: subject.id,
      teamId: team?.id ?? null,
      // The administrator's, who is not the person: the trail has them.
      device: { address: null, userAgent: null },
      lifetimeMs: IMPERSONATION_MS,
      impersonatorId: admin.userId,
    });
    await recordAudit(ctx, { kind: 'impersonation_started', userId: subject.id });
    return session;
  });
}

/** Ends the session in which the actor is somebody else. Throws `conflict` for who is themselves. */
export function stopImpersonation(ctx: Ctx): Promise<{ impersonatorId: string; userId: string }> {
  return inTransaction(ctx, async (ctx) => {
    const { actor } = ctx;
    if (actor.kind !== 'user') throw new AppError('unauthenticated');
    const { impersonatorId, userId } = actor;
    if (impersonatorId === null) {
      throw new AppError('conflict', {
        reason: 'NOT_IMPERSONATING',
        message: 'You act in nobody else’s name.',
      });
    }
    await deleteSession(ctx.db, userId, actor.sessionId);
    await recordAudit(ctx, { kind: 'impersonation_ended', userId });
    return { impersonatorId, userId };
  });
}

/** The administrator's own session, which the browser kept; null where it no longer stands or is another's. */
export async function ownSessionAgain(
  ctx: Ctx,
  { token, userId }: { token: string; userId: string },
): Promise<OpenedSession | null> {
  const identity = await findIdentity(ctx.db, { token });
  if (!identity || identity.userId !== userId || !isLive(identity, ctx.now)) return null;
  return { id: identity.sessionId, token, userId, expires: identity.expiresAt };
}

/** Whether the session with this token is the administrator's who acts: what is put aside must be their own. */
export async function isOwnSession(ctx: Ctx, token: string): Promise<boolean> {
  const actor: UserActor = administrator(ctx);
  const identity = await findIdentity(ctx.db, { token });
  return identity?.sessionId === actor.sessionId;
}
