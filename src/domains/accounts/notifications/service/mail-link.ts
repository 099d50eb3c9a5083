import { randomBytes } from 'node:crypto';
import { AppError } from '@/kernel/errors';
import type { Ctx } from '@/platform/context';
import type { MailLinkView } from '../contract';
import { isMailedKind, type MailedKind } from '../model';
import { isMailOff, setMailOff } from '../store-mail';
import { findMailLink, findToken, insertToken } from '../store-mail-link';

const TOKEN_BYTES = 16;

/**
 * The token in the links that stop somebody's mails of one kind: the same in all of them, so that the link of an old mail
 * works as long as the account.
 */
export async function mailLinkToken(
  ctx: Ctx,
  told: { userId: string; kind: MailedKind },
): Promise<string> {
  const known = await findToken(ctx.db, told);
  if (known) return known;
  const token = randomBytes(TOKEN_BYTES).toString('base64url');
  await insertToken(ctx.db, { token, ...told });
  return token;
}

/** What a link is about, for whoever holds it; reading changes nothing. Throws `not_found` where it is nobody's. */
export async function readMailLink(ctx: Ctx, token: string): Promise<MailLinkView> {
  const { userId, kind } = await found(ctx, token);
  return { kind, isMailed: !(await isMailOff(ctx.db, userId, kind)) };
}

/** Stops the mails of a link's kind, or lets them go on, without a sign-in; twice is once. */
export async function chooseMailByLink(ctx: Ctx, token: string, isMailed: boolean): Promise<void> {
  const { userId, kind } = await found(ctx, token);
  await setMailOff(ctx.db, userId, kind, !isMailed);
}

async function found(ctx: Ctx, token: string): Promise<{ userId: string; kind: MailedKind }> {
  const link = await findMailLink(ctx.db, token);
  if (!link || !isMailedKind(link.kind)) throw new AppError('not_found');
  return { userId: link.userId, kind: link.kind };
}
