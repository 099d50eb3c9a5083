import type { InvitationKey } from '@/domains/accounts/invitations/contract';
import {
  aheadOfTaking,
  revokeAllInvitations,
  revokeInvitation,
  takeInvitation,
} from '@/domains/accounts/invitations/service/answer-invitation';
import {
  resendInvitation,
  sendInvitation,
} from '@/domains/accounts/invitations/service/send-invitation';
import { tellInvited } from '@/domains/accounts/invitations/service/tell-invited';
import { ownId } from '@/domains/accounts/service/authorise';
import { lockAccounts } from '@/domains/accounts/service/lock-accounts';
import { AppError } from '@/kernel/errors';
import { type Ctx, inTransaction } from '@/platform/context';
import { invitationLetter } from '../letter';
import { MOST_MEMBERS } from '../model';
import {
  deleteShortlist,
  findMembers,
  insertMember,
  insertShortlist,
  lockMembers,
  makeNotesPrivate,
} from '../store/members';
import { invitationSubject } from './subject';

/** Asks somebody to share the actor's shortlist. Throws `conflict` (`ALREADY_SHARED`) where somebody does. */
export function inviteToShortlist(ctx: Ctx, email: string): Promise<void> {
  return inTransaction(ctx, async (ctx) => {
    const userId = ownId(ctx);
    await lockAccounts(ctx, [userId]);
    const members = await findMembers(ctx.db, userId);
    if (members.length >= MOST_MEMBERS) alreadyShared();
    const shortlistId = members[0]?.shortlistId ?? (await insertShortlist(ctx.db, userId, ctx.now));
    await sendInvitation(ctx, invitationSubject(shortlistId), { email, letter: invitationLetter });
    await tellInvited(ctx, email, {
      kind: 'shortlist_invitation',
      parameters: {},
      key: String(shortlistId),
    });
  });
}

/** Sends one of the actor's invitations again. Throws `not_found` for another's. */
export function resendShortlistInvitation(ctx: Ctx, id: string): Promise<void> {
  return inTransaction(ctx, async (ctx) =>
    resendInvitation(ctx, await ownSubject(ctx), id, () => invitationLetter),
  );
}

/** Takes one of the actor's invitations back. Throws `not_found` for another's. */
export function revokeShortlistInvitation(ctx: Ctx, id: string): Promise<void> {
  return inTransaction(ctx, async (ctx) => revokeInvitation(ctx, await ownSubject(ctx), id));
}

/**
 * Joins the list that an invitation is for. Pressing twice joins once. Throws `conflict`: `ALREADY_SHARED` where the actor
 * shares with somebody else, `LIST_FULL` where that list has its two, `LIST_GONE` where it ended.
 */
export function acceptShortlistInvitation(ctx: Ctx, key: InvitationKey): Promise<void> {
  return inTransaction(ctx, async (ctx) => {
    const userId = ownId(ctx);
    const { subjectId, invitedBy } = await aheadOfTaking(ctx, 'shortlist', key);
    const shortlistId = Number(subjectId);
    // Both at once: two people who invite each other and press at the same moment must not end in two lists.
    await lockAccounts(ctx, [userId, invitedBy]);
    const members = await lockMembers(ctx.db, shortlistId);
    const own = await findMembers(ctx.db, userId);
    // They share already, by the invitation the other way.
    if (invitedBy !== userId && own.some((member) => member.userId === invitedBy)) return;
    const { wasTaken } = await takeInvitation(ctx, 'shortlist', key);
    if (wasTaken) return;
    if (own.length >= MOST_MEMBERS) alreadyShared();
    if (!members || members.length === 0) {
      throw new AppError('conflict', { reason: 'LIST_GONE', message: 'This shortlist has ended.' });
    }
    if (members.length >= MOST_MEMBERS) {
      throw new AppError('conflict', {
        reason: 'LIST_FULL',
        message: 'This shortlist is shared by two already.',
      });
    }
    const [alone] = own;
    if (alone?.shortlistId === shortlistId) return;
    if (alone) await endList(ctx, alone.shortlistId);
    await insertMember(ctx.db, shortlistId, userId, ctx.now);
    // Whoever else was asked finds the list full: their links end with a clear word.
    await revokeAllInvitations(ctx, invitationSubject(shortlistId));
  });
}

/** Ends the sharing for both; every note is its writer's alone again. Without a list nothing happens. */
export function stopSharing(ctx: Ctx): Promise<void> {
  return inTransaction(ctx, async (ctx) => {
    const [own] = await findMembers(ctx.db, ownId(ctx));
    if (own) await endList(ctx, own.shortlistId);
  });
}

async function endList(ctx: Ctx, shortlistId: number): Promise<void> {
  const members = await lockMembers(ctx.db, shortlistId);
  if (!members) return;
  const memberIds = members.map(({ userId }) => userId);
  if (memberIds.length > 0) await makeNotesPrivate(ctx.db, memberIds);
  await revokeAllInvitations(ctx, invitationSubject(shortlistId));
  await deleteShortlist(ctx.db, shortlistId);
}

async function ownSubject(ctx: Ctx) {
  const [own] = await findMembers(ctx.db, ownId(ctx));
  if (!own) throw new AppError('not_found');
  return invitationSubject(own.shortlistId);
}

function alreadyShared(): never {
  throw new AppError('conflict', {
    reason: 'ALREADY_SHARED',
    message: 'A shortlist is shared by two. Stop sharing the present one first.',
  });
}
