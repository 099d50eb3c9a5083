import { AppError } from '@/kernel/errors';
import { uuidv7 } from '@/kernel/ids';
import type { FirebaseClaims } from '@/platform/auth/firebase-tokens';
import type { Ctx } from '@/platform/context';
import { recordAudit } from '../../audit/service/record-audit';
import { emailAddress, personName } from '../../contract';
import { placeholderEmail } from '../../model';
import { normalizePhone } from '../../model-phone';
import { proveAddress } from '../../service/prove-address';
import { deleteSessionsOf } from '../../store/sessions';
import {
  findUserByEmail,
  findUserByPhone,
  insertUser,
  turnGuestIntoUser,
  type UserRow,
} from '../../store/users';
import { findFirebaseUser, insertFirebaseAccount } from '../store';

type FirebaseCtx = Pick<Ctx, 'db' | 'now' | 'actor' | 'client'> & {
  readonly guestId?: string | null;
};

/** Shown until its owner chooses a name. */
const UNNAMED = 'New user';

/** What a token proves of its owner, in normal forms. An unverified address may be somebody else's and is not kept. */
interface Proved {
  readonly email: string | null;
  readonly phone: string | null;
}

/**
 * Who a Firebase user is here: as known, else the account with the same proved address or number, else a new one. An
 * account is linked only by what the token says is verified. Within a transaction that holds the Firebase user.
 */
export async function firebasePerson(ctx: FirebaseCtx, claims: FirebaseClaims): Promise<UserRow> {
  const known = await findFirebaseUser(ctx.db, claims.uid);
  if (known) return known;
  const proved = provedBy(claims);
  const user =
    (await findLinked(ctx, proved)) ??
    (await insertPerson(ctx, claims, proved)) ??
    // Taken since we looked: somebody registers with this address at the same moment.
    (await findLinked(ctx, proved));
  if (!user) throw new AppError('conflict');
  await insertFirebaseAccount(ctx.db, { id: uuidv7(), uid: claims.uid, userId: user.id });
  return user;
}

function provedBy({ email, isEmailVerified, phone }: FirebaseClaims): Proved {
  const address = emailAddress.safeParse(email);
  return {
    email: isEmailVerified && address.success ? address.data : null,
    phone: phone === null ? null : normalizePhone(phone),
  };
}

async function findLinked(ctx: FirebaseCtx, { email, phone }: Proved) {
  const byEmail = email === null ? undefined : await findUserByEmail(ctx.db, email);
  const byPhone = phone === null ? undefined : await findUserByPhone(ctx.db, phone);
  const user = byEmail ?? byPhone;
  if (!user) return undefined;
  const details = { provider: 'firebase' };
  await recordAudit(ctx, { kind: 'provider_linked', userId: user.id, details });
  return byEmail ? proveAddress(ctx, byEmail, { kind: 'email' }) : user;
}

async function insertPerson(ctx: FirebaseCtx, claims: FirebaseClaims, { email, phone }: Proved) {
  const { guestId } = ctx;
  const id = guestId ?? uuidv7(ctx.now.getTime());
  const columns = {
    name: nameOf(claims),
    email: email ?? placeholderEmail('firebase', id),
    emailVerified: email !== null,
    phone,
    phoneVerified: phone !== null,
    city: null,
  };
  const user = guestId
    ? await turnGuestIntoUser(ctx.db, guestId, columns, ctx.now)
    : await insertUser(ctx.db, { id, locale: null, ...columns });
  if (user && guestId) await deleteSessionsOf(ctx.db, guestId);
  if (user) await recordAudit(ctx, { kind: 'registered', userId: id });
  return user;
}

function nameOf({ name, email }: FirebaseClaims): string {
  const said = personName.safeParse(name ?? email?.split('@')[0]);
  return said.success ? said.data : UNNAMED;
}
