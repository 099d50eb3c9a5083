import { AppError } from '@/kernel/errors';
import { type Ctx, inTransaction } from '@/platform/context';
import { recordAudit } from '../../audit/service/record-audit';
import { changePlatformRole } from '../../service/platform-roles';
import { deleteSession, deleteSessionsOf } from '../../store/sessions';
import type { GiveRoleInput, SetActiveInput } from '../contract';
import { updateActive } from '../store';
import { lockSubject } from './administrator';

/** Gives or takes a platform role; never one's own, nor a guest's. */
export function giveRole(ctx: Ctx, { userId, role }: GiveRoleInput): Promise<void> {
  return inTransaction(ctx, async (ctx) => {
    const { subject } = await lockSubject(ctx, 'set_platform_role', userId);
    if (subject.isGuest) {
      throw new AppError('conflict', { reason: 'GUEST', message: 'A guest holds no role.' });
    }
    await changePlatformRole(ctx, subject, role);
  });
}

/**
 * Closes an account to its owner, or opens it again. Its sessions end with it, and whatever remembers one asks again
 * within 15 s. Setting what is set already changes nothing.
 */
export function setActive(ctx: Ctx, input: SetActiveInput): Promise<void> {
  return inTransaction(ctx, async (ctx) => {
    const { subject } = await lockSubject(ctx, 'deactivate', input.userId);
    if (subject.isActive === input.isActive) return;
    await updateActive(ctx.db, subject.id, input.isActive, ctx.now);
    if (!input.isActive) await deleteSessionsOf(ctx.db, subject.id);
    const kind = input.isActive ? 'reactivated' : 'deactivated';
    await recordAudit(ctx, { kind, userId: subject.id, details: { reason: input.reason } });
  });
}

/** Signs one of somebody's devices out. */
export function endUserSession(ctx: Ctx, input: { userId: string; id: string }): Promise<void> {
  return inTransaction(ctx, async (ctx) => {
    const { subject } = await lockSubject(ctx, 'end_sessions', input.userId);
    if (!(await deleteSession(ctx.db, subject.id, input.id))) throw new AppError('not_found');
    await recordAudit(ctx, { kind: 'session_ended', userId: subject.id });
  });
}

/** Signs somebody out everywhere; returns how many devices there were. */
export function endUserSessions(ctx: Ctx, { userId }: { userId: string }): Promise<number> {
  return inTransaction(ctx, async (ctx) => {
    const { subject } = await lockSubject(ctx, 'end_sessions', userId);
    const sessions = await deleteSessionsOf(ctx.db, subject.id);
    const details = { sessions };
    await recordAudit(ctx, { kind: 'signed_out_everywhere', userId: subject.id, details });
    return sessions;
  });
}
