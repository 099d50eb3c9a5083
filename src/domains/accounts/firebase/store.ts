import { and, eq, sql } from 'drizzle-orm';
import type { Database } from '@/platform/db/client';
import { account, session, user } from '../tables';
import { firebaseSignIn } from './tables';

const PROVIDER = 'firebase';

/** Sightings of one Firebase user wait for each other until the transaction ends, so that a person is made once. */
export async function lockFirebaseUser(db: Database, uid: string): Promise<void> {
  await db.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`firebase:${uid}`}, 0))`);
}

/** Undefined for a sign-in that was never here; its session is null once that has ended. */
export async function findFirebaseSignIn(db: Database, key: string) {
  const [row] = await db
    .select({
      session: {
        id: session.id,
        token: session.token,
        userId: session.userId,
        expires: session.expiresAt,
      },
    })
    .from(firebaseSignIn)
    .leftJoin(session, eq(session.id, firebaseSignIn.sessionId))
    .where(eq(firebaseSignIn.key, key));
  return row;
}

export async function insertFirebaseSignIn(
  db: Database,
  values: { key: string; sessionId: string; createdAt: Date },
): Promise<void> {
  await db.insert(firebaseSignIn).values(values);
}

/** The user whom a Firebase user is here. */
export async function findFirebaseUser(db: Database, uid: string) {
  const [row] = await db
    .select({ user })
    .from(account)
    .innerJoin(user, eq(user.id, account.userId))
    .where(and(eq(account.providerId, PROVIDER), eq(account.accountId, uid)));
  return row?.user;
}

export async function insertFirebaseAccount(
  db: Database,
  values: { id: string; uid: string; userId: string },
): Promise<void> {
  const { id, uid: accountId, userId } = values;
  await db.insert(account).values({ id, accountId, providerId: PROVIDER, userId });
}
