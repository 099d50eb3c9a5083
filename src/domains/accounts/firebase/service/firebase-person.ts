import { uuidv7 } from '@/kernel/ids';
import type { FirebaseClaims } from '@/platform/auth/firebase-tokens';
import type { Ctx } from '@/platform/context';
import { recordAudit } from '../../audit/service/record-audit';
import { emailAddress, personName } from '../../contract';
import { placeholderEmail } from '../../model';
import { findUserByEmail, insertUser, type UserRow } from '../../store/users';
import { findFirebaseUser, insertFirebaseAccount } from '../store';
import { takeOverUnproven } from './take-over-unproven';

type FirebaseCtx = Pick<Ctx, 'db' | 'now' | 'actor' | 'client'>;

/** Shown until its owner chooses a name. */
const UNNAMED = 'New user';

/**
 * Who a Firebase user is here: as known, else the account with the same address where the token says that the address
 * is verified, else a new account. An unverified address is not kept: it may be somebody else's. Within a transaction
 * that holds the Firebase user.
 */
export async function firebasePerson(ctx: FirebaseCtx, claims: FirebaseClaims): Promise<UserRow> {
  const known = await findFirebaseUser(ctx.db, claims.uid);
  if (known) return known;
  const verified = claims.isEmailVerified ? emailAddress.safeParse(claims.email) : null;
  const email = verified?.success ? verified.data : null;
  const user =
    (email && (await findLinked(ctx, email))) ||
    (await insertPerson(ctx, claims, email)) ||
    // Taken since we looked: somebody registers with this address at the same moment.
    (email && (await findLinked(ctx, email)));
  if (!user) throw new Error('an account that was neither found nor made');
  await insertFirebaseAccount(ctx.db, { id: uuidv7(), uid: claims.uid, userId: user.id });
  return user;
}

async function findLinked(ctx: FirebaseCtx, email: string): Promise<UserRow | undefined> {
  const user = await findUserByEmail(ctx.db, email);
  if (!user) return undefined;
  const details = { provider: 'firebase' };
  await recordAudit(ctx, { kind: 'provider_linked', userId: user.id, details });
  return user.emailVerified ? user : takeOverUnproven(ctx, user);
}

async function insertPerson(ctx: FirebaseCtx, claims: FirebaseClaims, email: string | null) {
  const id = uuidv7(ctx.now.getTime());
  const user = await insertUser(ctx.db, {
    id,
    name: nameOf(claims),
    email: email ?? placeholderEmail('firebase', id),
    emailVerified: email !== null,
    locale: null,
  });
  if (user) await recordAudit(ctx, { kind: 'registered', userId: id });
  return user;
}

function nameOf({ name, email }: FirebaseClaims): string {
  const said = personName.safeParse(name ?? email?.split('@')[0]);
  return said.success ? said.data : UNNAMED;
}
