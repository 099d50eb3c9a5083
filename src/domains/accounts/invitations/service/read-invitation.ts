import { AppError } from '@/kernel/errors';
import type { Ctx } from '@/platform/context';
import { findUser } from '../../store/users';
import type { ReceivedInvitation, SentInvitation } from '../contract';
import { maskedEmail, stateOf } from '../model';
import { findByTokenHash, type InvitationSubject, listUnanswered } from '../store';
import { tokenHash } from './token';

/** What a link leads to, for whoever holds it. Reading changes nothing: scanners of mail open links too. */
export async function readInvitation(ctx: Ctx, token: string): Promise<ReceivedInvitation> {
  const found = await findByTokenHash(ctx.db, tokenHash(token));
  if (!found) throw new AppError('not_found');
  const { invitation, inviterName } = found;
  const reader = ctx.actor.kind === 'user' ? await findUser(ctx.db, ctx.actor.userId) : undefined;
  return {
    state: stateOf(invitation, ctx.now),
    inviterName,
    sentTo: maskedEmail(invitation.email),
    isMine: reader ? reader.email === invitation.email : null,
  };
}

/** What has not been answered, for a caller who may invite. */
export async function listSentInvitations(
  ctx: Ctx,
  subject: InvitationSubject,
): Promise<SentInvitation[]> {
  const rows = await listUnanswered(ctx.db, subject);
  return rows.map((row) => ({
    id: row.id,
    email: row.email,
    sentAt: row.sentAt,
    expiresAt: row.expiresAt,
    state: stateOf(row, ctx.now) === 'open' ? 'open' : 'expired',
  }));
}
