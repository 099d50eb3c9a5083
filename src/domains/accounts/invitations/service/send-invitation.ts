import type { TeamRole } from '@/kernel/actor';
import { AppError, invalidField } from '@/kernel/errors';
import { uuidv7 } from '@/kernel/ids';
import type { Locale } from '@/kernel/locale';
import type { Ctx } from '@/platform/context';
import { sendMail } from '@/platform/mail/job';
import { type Letter, letterMessage } from '@/platform/mail/letter';
import { normalizeEmail } from '../../model';
import { ownId } from '../../service/authorise';
import { findUser, findUserByEmail, lockUsers } from '../../store/users';
import {
  A_DAY_MS,
  INVITATION_LIFETIME_MS,
  MOST_A_DAY,
  MOST_SENDS,
  RESEND_AFTER_MS,
} from '../model';
import {
  countInvitedSince,
  type InvitationRow,
  type InvitationSubject,
  insertInvitation,
  lockInvitation,
  lockUnanswered,
  updateInvitation,
} from '../store';
import { newToken } from './token';

export type { InvitationSubject };

/** What the mail says, in the language of whom it is for. `url` leads to the page with the button. */
export type InvitationLetter = (to: {
  readonly url: string;
  readonly inviterName: string;
  readonly locale: Locale;
}) => Letter;

/**
 * Invites an address to something of the caller's, in the transaction of `ctx`; the calling service has decided that the
 * actor may. An address that is invited already gets the mail again, and the role that it is asked for now. Says nothing
 * of whether it has an account.
 */
export async function sendInvitation(
  ctx: Ctx,
  subject: InvitationSubject,
  to: { email: string; role?: TeamRole; letter: InvitationLetter },
): Promise<void> {
  const userId = ownId(ctx);
  const email = normalizeEmail(to.email);
  // One at a time: two tabs together may not go past the day's limit.
  await lockUsers(ctx.db, [userId]);
  const inviter = await findUser(ctx.db, userId);
  if (inviter?.email === email) throw invalidField('email', 'is your own address', 'own_address');
  const open = await lockUnanswered(ctx.db, subject, email);
  if (open) {
    const role = to.role ?? null;
    if (role !== open.role) await updateInvitation(ctx.db, open.id, { role });
    return resend(ctx, open, to.letter);
  }
  const since = new Date(ctx.now.getTime() - A_DAY_MS);
  if ((await countInvitedSince(ctx.db, userId, since)) >= MOST_A_DAY) tooMany();
  const { token, hash } = newToken();
  const row = await insertInvitation(ctx.db, {
    ...subject,
    id: uuidv7(ctx.now.getTime()),
    email,
    role: to.role ?? null,
    tokenHash: hash,
    invitedBy: userId,
    createdAt: ctx.now,
    sentAt: ctx.now,
    expiresAt: new Date(ctx.now.getTime() + INVITATION_LIFETIME_MS),
  });
  // Another member's tab was faster by a moment; its mail is on the way.
  if (row) await mail(ctx, row, token, to.letter);
}

/** Sends an unanswered invitation again, with a new link; the old one no longer works. */
export async function resendInvitation(
  ctx: Ctx,
  subject: InvitationSubject,
  id: string,
  letterOf: (role: TeamRole | null) => InvitationLetter,
): Promise<void> {
  const row = await lockInvitation(ctx.db, subject, id);
  if (!row || row.acceptedAt || row.revokedAt) throw new AppError('not_found');
  await resend(ctx, row, letterOf(row.role));
}

async function resend(ctx: Ctx, row: InvitationRow, letter: InvitationLetter): Promise<void> {
  // A double click is one mail.
  if (ctx.now.getTime() - row.sentAt.getTime() < RESEND_AFTER_MS) return;
  if (row.sends >= MOST_SENDS) tooMany();
  const { token, hash } = newToken();
  await updateInvitation(ctx.db, row.id, {
    tokenHash: hash,
    sentAt: ctx.now,
    sends: row.sends + 1,
    expiresAt: new Date(ctx.now.getTime() + INVITATION_LIFETIME_MS),
  });
  await mail(ctx, row, token, letter);
}

async function mail(ctx: Ctx, row: InvitationRow, token: string, letter: InvitationLetter) {
  const inviter = await findUser(ctx.db, row.invitedBy);
  const invitee = await findUserByEmail(ctx.db, row.email);
  const url = `${ctx.publicUrl}/invitations?token=${token}`;
  // Whom Gable does not know yet is written to in the language of whoever invites.
  const locale = invitee?.locale ?? inviter?.locale ?? ctx.locale;
  const written = letter({ url, inviterName: inviter?.name ?? '', locale });
  await sendMail(ctx, letterMessage(row.email, written));
}

function tooMany(): never {
  throw new AppError('rate_limited', {
    reason: 'TOO_MANY_INVITATIONS',
    message: 'That is enough invitations for now. Please wait for an answer.',
  });
}
