import { type Ctx, inTransaction } from '@/platform/context';
import { recordAudit } from '../../audit/service/record-audit';
import { sendAccountLetter } from '../../letters/service/send-account-letter';
import { lockAccounts } from '../../service/lock-accounts';
import { eraseUser } from '../../service/user-data';
import { listTeamsLeftWithoutAdmin } from '../../store/user-data';
import { findUser } from '../../store/users';
import { isPastGrace } from '../model';
import { listKnown, makeNextAdmin } from '../store';

/**
 * Erases an account whose grace is over, with all that is its own, in one transaction. The ledger is written before it
 * is committed: a crash in between is repaired by the next run, and no restored backup brings the account back. An
 * account that was kept after all is left alone.
 */
export function eraseAccount(ctx: Ctx, userId: string): Promise<void> {
  return inTransaction(ctx, async (ctx) => {
    await lockAccounts(ctx, [userId]);
    const user = await findUser(ctx.db, userId);
    if (!user || !isPastGrace(user, ctx.now)) return;
    await sendAccountLetter(ctx, userId, 'account_deleted');
    await eraseForGood(ctx, userId);
    await ctx.personalData.erasures.record(userId, ctx.now);
  });
}

/** Erases whom the ledger names and a restored backup has brought back; answers how many there were. */
export async function replayErasures(ctx: Ctx): Promise<number> {
  const returned = await listKnown(ctx.db, await ctx.personalData.erasures.list());
  for (const userId of returned) {
    await inTransaction(ctx, async (ctx) => {
      await lockAccounts(ctx, [userId]);
      if (await findUser(ctx.db, userId)) await eraseForGood(ctx, userId);
    });
  }
  return returned.length;
}

/** Nothing may stop it any more: a team that lost its other admins meanwhile gets the next of its members. */
async function eraseForGood(ctx: Ctx, userId: string): Promise<void> {
  for (const { id, name } of await listTeamsLeftWithoutAdmin(ctx.db, userId)) {
    const next = await makeNextAdmin(ctx.db, id, userId);
    if (next === null) continue;
    const details = { team: name, role: 'admin' };
    await recordAudit(ctx, { kind: 'team_role_changed', userId: next, details });
  }
  await eraseUser(ctx, ctx.personalData.parts, userId);
}
