import { AppError } from '@/kernel/errors';
import { uuidv7 } from '@/kernel/ids';
import type { Ctx } from '@/platform/context';
import { recordAudit } from '../audit/service/record-audit';
import { placeholderEmail } from '../model';
import { deleteSessionsOf } from '../store/sessions';
import { insertPassword, insertUser, turnGuestIntoUser, type UserRow } from '../store/users';

interface NewAccount {
  readonly name: string;
  /** In its normal form. */
  readonly address: { readonly kind: 'email' | 'phone'; readonly value: string };
  /** Whether a code sent to the address came back. */
  readonly isProved: boolean;
  readonly passwordHash?: string | undefined;
  /** A number to be reached at, where the address is an e-mail. */
  readonly phone?: string | undefined;
  readonly city?: string | undefined;
}

/**
 * Makes an account, in the transaction of `ctx`. A guest who asks becomes it and keeps the id, and with it everything
 * kept so far; the guest's sessions end, since a new one follows. An address that is taken is `invalid_input` with the
 * reason `EMAIL_TAKEN`, also when twenty try at the same moment.
 */
export async function makeAccount(ctx: Ctx, account: NewAccount): Promise<UserRow> {
  const guestId = ctx.actor.kind === 'user' && ctx.actor.isGuest ? ctx.actor.userId : null;
  const id = guestId ?? uuidv7(ctx.now.getTime());
  const { address, isProved } = account;
  const columns = {
    name: account.name,
    email: address.kind === 'email' ? address.value : placeholderEmail('phone', id),
    emailVerified: address.kind === 'email' && isProved,
    phone: address.kind === 'phone' ? address.value : (account.phone ?? null),
    phoneVerified: address.kind === 'phone' && isProved,
    city: account.city ?? null,
  };
  const user = guestId
    ? await turnGuestIntoUser(ctx.db, guestId, columns, ctx.now)
    : await insertUser(ctx.db, { id, locale: null, ...columns });
  if (!user) throw emailTaken();
  if (guestId) await deleteSessionsOf(ctx.db, guestId);
  if (account.passwordHash !== undefined) {
    await insertPassword(ctx.db, { id: uuidv7(), userId: id, hash: account.passwordHash });
  }
  await recordAudit(ctx, { kind: 'registered', userId: id });
  return user;
}

function emailTaken(): AppError {
  const message = 'An account with this email exists already';
  return new AppError('invalid_input', {
    message,
    reason: 'EMAIL_TAKEN',
    issues: [{ path: ['email'], message, kind: 'taken' }],
  });
}
