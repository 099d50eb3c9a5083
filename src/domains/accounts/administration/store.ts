import { and, desc, eq, lt, or, type SQL, sql } from 'drizzle-orm';
import type { PlatformRole } from '@/kernel/actor';
import type { Database } from '@/platform/db/client';
import { user } from '../tables';
import type { USER_STATES } from './contract';

interface UserFilter {
  readonly query: string;
  readonly role?: PlatformRole | undefined;
  readonly state?: (typeof USER_STATES)[number] | undefined;
  readonly cursor?: number | undefined;
  readonly limit: number;
}

/** The newest accounts first, from below the number `cursor`. */
export function findUsers(db: Database, filter: UserFilter) {
  return db
    .select({
      id: user.id,
      number: user.number,
      name: user.name,
      email: user.email,
      platformRole: user.platformRole,
      isActive: user.isActive,
      isGuest: user.isGuest,
      createdAt: user.createdAt,
      lastLoginAt: user.lastLoginAt,
    })
    .from(user)
    .where(
      and(
        filter.query === '' ? undefined : matches(filter.query),
        filter.role ? eq(user.platformRole, filter.role) : undefined,
        filter.state ? isIn(filter.state) : undefined,
        filter.cursor === undefined ? undefined : lt(user.number, filter.cursor),
      ),
    )
    .orderBy(desc(user.number))
    .limit(filter.limit);
}

/** As the trigram indexes have it: a part of the name without its accents, or of the address. */
function matches(query: string): SQL | undefined {
  const pattern = `%${query.replace(/[\\%_]/g, '\\$&')}%`;
  return or(
    sql`person_name_key(${user.name}) like person_name_key(${pattern})`,
    sql`${user.email} like lower(${pattern})`,
  );
}

function isIn(state: (typeof USER_STATES)[number]): SQL | undefined {
  if (state === 'deactivated') return eq(user.isActive, false);
  return and(eq(user.isActive, true), eq(user.isGuest, state === 'guest'));
}

export async function updateActive(
  db: Database,
  id: string,
  isActive: boolean,
  now: Date,
): Promise<void> {
  await db.update(user).set({ isActive, updatedAt: now }).where(eq(user.id, id));
}
