import { eq } from 'drizzle-orm';
import { openCredentials } from '@/domains/accounts/service/open-credentials';
import { openSession } from '@/domains/accounts/service/open-session';
import { session, teamMember, user } from '@/domains/accounts/tables';
import type { UserActor } from '@/kernel/actor';
import type { Credentials } from '@/platform/auth/credentials';
import type { Database } from '@/platform/db/client';
import { PUBLIC_URL, TEST_SECRET } from './context';

export function testCredentials(db: Database): Credentials {
  return openCredentials({ db, secret: TEST_SECRET, publicUrl: PUBLIC_URL });
}

/** Signs a user in, in a team of theirs where there is one: the actor that services take, the headers that doors take. */
export async function signIn(db: Database, userId: string, credentials = testCredentials(db)) {
  const now = new Date();
  const [membership] = await db.select().from(teamMember).where(eq(teamMember.userId, userId));
  const device = { address: '127.0.0.1', userAgent: 'test' };
  const opened = await openSession(
    { db, now },
    { userId, teamId: membership?.teamId ?? null, device },
  );
  const [row] = await db
    .select({ number: user.number, isGuest: user.isGuest, platformRole: user.platformRole })
    .from(session)
    .innerJoin(user, eq(user.id, session.userId))
    .where(eq(session.id, opened.id));
  if (!row) throw new Error('an opened session was not found');
  const actor: UserActor = {
    kind: 'user',
    userId,
    userNumber: row.number,
    sessionId: opened.id,
    impersonatorId: null,
    isGuest: row.isGuest,
    platformRole: row.platformRole,
    team: membership ? { id: membership.teamId, role: membership.role } : null,
  };
  const accessToken = await credentials.issueAccessToken(opened, now);
  return {
    actor,
    session: opened,
    cookie: credentials.cookieFor(opened, now).split(';')[0] ?? '',
    bearer: `Bearer ${accessToken.token}`,
  };
}
