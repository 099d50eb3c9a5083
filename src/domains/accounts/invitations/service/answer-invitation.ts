import type { TeamRole } from '@/kernel/actor';
import { AppError } from '@/kernel/errors';
import type { Ctx } from '@/platform/context';
import { ownId } from '../../service/authorise';
import { findUser } from '../../store/users';
import type { InvitationKey } from '../contract';
import { type InvitationKind, stateOf } from '../model';
import {
  findInvitation,
  type InvitationLookup,
  type InvitationSubject,
  lockAnyInvitation,
  lockInvitation,
  revokeUnanswered,
  updateInvitation,
} from '../store';
import { tokenHash } from './token';

interface TakenInvitation {
  readonly role: TeamRole | null;
  /** The same person pressed the button twice: there is nothing left to do. */
  readonly wasTaken: boolean;
}

const lookupOf = (key: InvitationKey): InvitationLookup =>
  'token' in key ? { tokenHash: tokenHash(key.token) } : { id: key.id };

/**
 * What an invitation is to and who sent it, for a caller who has to lock these before `takeInvitation` locks the invitation:
 * whoever ends the thing locks it first as well, and the other way round the two would wait for each other. Throws
 * `not_found` for an unknown link or another kind.
 */
export async function aheadOfTaking(
  ctx: Ctx,
  kind: InvitationKind,
  key: InvitationKey,
): Promise<{ subjectId: string; invitedBy: string }> {
  const row = await findInvitation(ctx.db, lookupOf(key));
  if (row?.kind !== kind) throw new AppError('not_found');
  return { subjectId: row.subjectId, invitedBy: row.invitedBy };
}

/**
 * Uses an invitation up for the actor, in the transaction of `ctx`; what joining means is the caller's. The link is not
 * enough: the account has to have the address that was invited, so that a mail passed on opens nothing; and without the link the
 * address has to be proven. Throws `not_found`
 * for an unknown link or another kind, `conflict` with a reason for one that ended, `forbidden` for another address.
 */
export async function takeInvitation(
  ctx: Ctx,
  kind: InvitationKind,
  key: InvitationKey,
): Promise<TakenInvitation> {
  const userId = ownId(ctx);
  const row = await lockAnyInvitation(ctx.db, lookupOf(key));
  if (row?.kind !== kind) throw new AppError('not_found');
  const { role } = row;
  const state = stateOf(row, ctx.now);
  if (state === 'accepted' && row.acceptedBy === userId) {
    return { role, wasTaken: true };
  }
  const reader = await findUser(ctx.db, userId);
  // Without the link nothing proves that the account's address is the reader's.
  const isProven = 'token' in key || (reader?.emailVerified && reader.email === row.email);
  if (!isProven) throw new AppError('not_found');
  if (reader?.email !== row.email) {
    throw new AppError('forbidden', {
      reason: 'OTHER_ADDRESS',
      message: 'This invitation was sent to another address.',
    });
  }
  if (state !== 'open') {
    throw new AppError('conflict', {
      reason: `INVITATION_${state.toUpperCase()}`,
      message: `This invitation has been ${state}.`,
    });
  }
  await updateInvitation(ctx.db, row.id, { acceptedAt: ctx.now, acceptedBy: userId });
  return { role, wasTaken: false };
}

/** Takes an unanswered invitation back; its link ends. Twice is once. */
export async function revokeInvitation(
  ctx: Ctx,
  subject: InvitationSubject,
  id: string,
): Promise<void> {
  const row = await lockInvitation(ctx.db, subject, id);
  if (!row || row.acceptedAt) throw new AppError('not_found');
  if (!row.revokedAt) await updateInvitation(ctx.db, row.id, { revokedAt: ctx.now });
}

/** Takes back whatever has not been answered, when the thing itself ends. */
export function revokeAllInvitations(ctx: Ctx, subject: InvitationSubject): Promise<void> {
  return revokeUnanswered(ctx.db, subject, ctx.now);
}

/** Takes back what somebody has sent, when they may no longer invite. */
export function revokeInvitationsBy(
  ctx: Ctx,
  subject: InvitationSubject,
  userId: string,
): Promise<void> {
  return revokeUnanswered(ctx.db, subject, ctx.now, userId);
}
