import { AppError } from '@/kernel/errors';
import { type Ctx, inTransaction } from '@/platform/context';
import { recordAudit } from '../../audit/service/record-audit';
import { sendAccountLetter } from '../../letters/service/send-account-letter';
import { proved } from '../../security/service/prove';
import { lockAccounts } from '../../service/lock-accounts';
import { deleteSessionsOf } from '../../store/sessions';
import { listTeamsLeftWithoutAdmin } from '../../store/user-data';
import { DELETION_GRACE_MS } from '../model';
import { lockAdministrators, setDeleteAfter } from '../store';

/**
 * Marks the actor's account to go in two weeks, after a recent proof, and signs it out everywhere: signing in again
 * keeps it. `conflict` with the reason `TEAM_NEEDS_ADMIN` while a team of others has no admin but this one, and with
 * `LAST_ADMINISTRATOR` while Gable has no other administrator who stays.
 */
export function requestDeletion(ctx: Ctx): Promise<{ deleteAfter: Date }> {
  return inTransaction(ctx, async (ctx) => {
    const { userId, platformRole } = await proved(ctx);
    // Before the own account, in one order: of two who go at once, one waits and then finds that they are the last.
    if (
      platformRole === 'admin' &&
      !(await lockAdministrators(ctx.db)).some((id) => id !== userId)
    ) {
      throw new AppError('conflict', {
        reason: 'LAST_ADMINISTRATOR',
        message: 'Gable has no other administrator: give somebody the role first.',
      });
    }
    await lockAccounts(ctx, [userId]);
    const [team] = await listTeamsLeftWithoutAdmin(ctx.db, userId);
    if (team) {
      throw new AppError('conflict', {
        reason: 'TEAM_NEEDS_ADMIN',
        message: `The team ${team.name} has no other admin: name one or delete the team first.`,
      });
    }
    const deleteAfter = new Date(ctx.now.getTime() + DELETION_GRACE_MS);
    await setDeleteAfter(ctx.db, userId, deleteAfter);
    await recordAudit(ctx, { kind: 'deletion_requested', userId });
    await sendAccountLetter(ctx, userId, 'deletion_requested', { day: deleteAfter });
    await deleteSessionsOf(ctx.db, userId);
    return { deleteAfter };
  });
}
