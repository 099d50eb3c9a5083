import type { TeamRole } from '@/kernel/actor';
import { AppError } from '@/kernel/errors';
import type { Ctx } from '@/platform/context';
import { ownId } from '../../service/authorise';
import { findUser } from '../../store/users';
import type { InvitationKey } from '../contract';
import { type InvitationKind, stateOf } from '../model';
import {
  findByTokenHash,
  type InvitationSubject,
  lockById,
  lockByTokenHash,
  lockInvitation,
  revokeUnanswered,
  updateInvitation,
} from '../store';
import { tokenHash } from './token';

interface TakenInvitation {
  readonly subjectId: string;
  readonly invitedBy: string;
  readonly role: TeamRole | null;
  /** The same person pressed the button twice: there is nothing left to do. */
  readonly wasTaken: boolean;
}

/** What a link invites to, for a caller who has to hold that first. Throws `not_found` for an unknown link or another kind. */
export async function subjectIdOf(ctx: Ctx, kind: InvitationKind, token: string): Promise<string> {
  const found = await findByTokenHash(ctx.db, tokenHash(token));
  if (found?.invitation.kind !== kind) throw new AppError('not_found');
  return found.invitation.subjectId;
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
  const row =
    'token' in key
      ? await lockByTokenHash(ctx.db, tokenHash(key.token))
      : await lockById(ctx.db, key.id);
  if (row?.kind !== kind) throw new AppError('not_found');
  const { subjectId, invitedBy, role } = row;
  const state = stateOf(row, ctx.now);
  if (state === 'accepted' && row.acceptedBy === userId) {
    return { subjectId, invitedBy, role, wasTaken: true };
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
  return { subjectId, invitedBy, role, wasTaken: false };
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
