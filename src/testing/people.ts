import { eq } from 'drizzle-orm';
import { openCredentials } from '@/domains/accounts/service/open-credentials';
import { openSession } from '@/domains/accounts/service/open-session';
import { insertTeam } from '@/domains/accounts/store/teams';
import { session, teamMember, user } from '@/domains/accounts/tables';
import type { PlatformRole, TeamRole, UserActor } from '@/kernel/actor';
import { uuidv7 } from '@/kernel/ids';
import type { Credentials } from '@/platform/auth/credentials';
import type { Database } from '@/platform/db/client';

export const TEST_SECRET = 'a secret for tests that is long enough';
export const TEST_URL = 'http://localhost:3000';

export function testCredentials(db: Database): Credentials {
  return openCredentials({ db, secret: TEST_SECRET, publicUrl: TEST_URL });
}

interface PersonOptions {
  name?: string;
  email?: string;
  platformRole?: PlatformRole;
  isGuest?: boolean;
  isDemo?: boolean;
  /** Joins this team in this role. */
  team?: { id: number; role: TeamRole };
}

/** A user without a password. */
export async function createPerson(db: Database, options: PersonOptions = {}) {
  const id = uuidv7();
  const { team, ...columns } = options;
  const [row] = await db
    .insert(user)
    .values({ id, name: 'Ada Martin', email: `${id}@example.com`, ...columns })
    .returning();
  if (!row) throw new Error('an inserted user was not returned');
  if (team) await db.insert(teamMember).values({ teamId: team.id, userId: id, role: team.role });
  return row;
}

/** A team with a new user as its admin. */
export async function createTeam(db: Database, name = 'Acme Real Estate') {
  const admin = await createPerson(db);
  return { admin, team: await insertTeam(db, { name, adminId: admin.id, isDemo: false }) };
}

/** A person who is signed in: the actor that services take, and the headers that doors take. */
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
