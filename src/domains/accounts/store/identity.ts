import { and, eq, type SQL, sql } from 'drizzle-orm';
import type { Database } from '@/platform/db/client';
import { firebaseSignIn } from '../firebase/tables';
import type { SessionIdentity } from '../model';
import { session, teamMember, user } from '../tables';

export type IdentityKey =
  | { readonly token: string }
  | { readonly id: string; readonly userId: string }
  | { readonly firebaseKey: string };

/** One query answers who acts: session, user and, where the session is in a team, the role there as it is now. */
export async function findIdentity(
  db: Database,
  by: IdentityKey,
): Promise<SessionIdentity | undefined> {
  const [row] = await statementFor(statementsOf(db), by).execute({ ...by });
  return row;
}

function statementFor({ byToken, byId, byFirebase }: Statements, by: IdentityKey) {
  if ('token' in by) return byToken;
  return 'id' in by ? byId : byFirebase;
}

type Statements = ReturnType<typeof statements>;
const known = new WeakMap<Database, Statements>();

/** Every request with credentials asks this: written anew each time, the query costs more than all else of it here. */
function statementsOf(db: Database): Statements {
  const made = known.get(db);
  if (made) return made;
  const fresh = statements(db);
  known.set(db, fresh);
  return fresh;
}

function statements(db: Database) {
  const by = (name: string, where: SQL | undefined) =>
    db
      .select({
        sessionId: session.id,
        expiresAt: session.expiresAt,
        lastUsedAt: session.updatedAt,
        userId: user.id,
        impersonatorId: session.impersonatorId,
        userNumber: user.number,
        isActive: user.isActive,
        isGuest: user.isGuest,
        platformRole: user.platformRole,
        teamId: teamMember.teamId,
        teamRole: teamMember.role,
      })
      .from(session)
      .innerJoin(user, eq(user.id, session.userId))
      .leftJoin(
        teamMember,
        and(eq(teamMember.userId, session.userId), eq(teamMember.teamId, session.currentTeamId)),
      )
      .where(where)
      .prepare(name);
  const firebaseSession = db
    .select({ id: firebaseSignIn.sessionId })
    .from(firebaseSignIn)
    .where(eq(firebaseSignIn.key, sql.placeholder('firebaseKey')));
  return {
    byToken: by('identity_by_token', eq(session.token, sql.placeholder('token'))),
    byId: by(
      'identity_by_id',
      and(eq(session.id, sql.placeholder('id')), eq(session.userId, sql.placeholder('userId'))),
    ),
    byFirebase: by('identity_by_firebase', eq(session.id, firebaseSession)),
  };
}
