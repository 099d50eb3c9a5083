import { AppError } from '@/kernel/errors';
import type { Ctx } from '@/platform/context';
import { ownId } from '../../service/authorise';
import { findTeam } from '../../store/teams';
import { findUser } from '../../store/users';
import type { ReceivedInvitation, SentInvitation, WaitingInvitation } from '../contract';
import { type InvitationKind, maskedEmail, stateOf } from '../model';
import {
  findByTokenHash,
  type InvitationRow,
  type InvitationSubject,
  listUnanswered,
  listWaiting,
} from '../store';
import { tokenHash } from './token';

/** What a link leads to, for whoever holds it. Reading changes nothing: scanners of mail open links too. */
export async function readInvitation(ctx: Ctx, token: string): Promise<ReceivedInvitation> {
  const found = await findByTokenHash(ctx.db, tokenHash(token));
  if (!found) throw new AppError('not_found');
  const { invitation, inviterName } = found;
  const reader = ctx.actor.kind === 'user' ? await findUser(ctx.db, ctx.actor.userId) : undefined;
  return {
    kind: invitation.kind,
    team: await teamOf(ctx, invitation),
    state: stateOf(invitation, ctx.now),
    inviterName,
    sentTo: maskedEmail(invitation.email),
    isMine: reader ? reader.email === invitation.email : null,
  };
}

async function teamOf(ctx: Ctx, { kind, subjectId, role }: InvitationRow) {
  if (kind !== 'team' || role === null) return null;
  const team = await findTeam(ctx.db, Number(subjectId));
  return team ? { name: team.name, role } : null;
}

/** What waits for an answer at the actor's own address. */
export async function listWaitingInvitations(
  ctx: Ctx,
  kind: InvitationKind,
): Promise<WaitingInvitation[]> {
  const reader = await findUser(ctx.db, ownId(ctx));
  if (!reader) return [];
  const rows = await listWaiting(ctx.db, kind, reader.email, ctx.now);
  return rows.map((row) => ({ ...row, canAccept: reader.emailVerified }));
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
    role: row.role,
    sentAt: row.sentAt,
    expiresAt: row.expiresAt,
    state: stateOf(row, ctx.now) === 'open' ? 'open' : 'expired',
  }));
}
