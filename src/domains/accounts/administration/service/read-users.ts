import { AppError } from '@/kernel/errors';
import type { Ctx } from '@/platform/context';
import type { AuditPage } from '../../audit/contract';
import { authorFor } from '../../audit/model';
import { listAuditEntries } from '../../audit/store';
import { shownEmail } from '../../model';
import { can } from '../../policy';
import { listSessions } from '../../store/sessions';
import { listMemberships } from '../../store/teams';
import { findUser } from '../../store/users';
import type { UserDetail, UserPage, UsersInput, UserTrailInput } from '../contract';
import { findUsers } from '../store';
import { administrator } from './administrator';

/** Accounts by a part of their name or address, the newest first. */
export async function searchUsers(ctx: Ctx, input: UsersInput): Promise<UserPage> {
  administrator(ctx);
  const rows = await findUsers(ctx.db, { ...input, limit: input.limit + 1 });
  const page = rows.slice(0, input.limit);
  return {
    users: page.map(({ number: _, email, ...user }) => ({ ...user, email: shownEmail(email) })),
    nextCursor: rows.length > input.limit ? (page.at(-1)?.number ?? null) : null,
  };
}

/** One account with its teams and sessions. */
export async function readUser(ctx: Ctx, { userId }: { userId: string }): Promise<UserDetail> {
  const admin = administrator(ctx);
  const user = await findUser(ctx.db, userId);
  if (!user) throw new AppError('not_found');
  const [teams, sessions] = await Promise.all([
    listMemberships(ctx.db, userId),
    listSessions(ctx.db, userId, ctx.now),
  ]);
  return {
    id: user.id,
    name: user.name,
    email: shownEmail(user.email),
    isEmailVerified: user.emailVerified,
    platformRole: user.platformRole,
    isActive: user.isActive,
    isGuest: user.isGuest,
    createdAt: user.createdAt,
    lastLoginAt: user.lastLoginAt,
    isYou: user.id === admin.userId,
    teams,
    sessions: sessions.map(({ expiresAt: _, ...session }) => session),
    canImpersonate:
      user.isActive &&
      !user.isGuest &&
      user.platformRole !== 'admin' &&
      can(admin, 'impersonate', user.id),
  };
}

/** What happened to an account, the newest first, with where each came from, whoever it was. */
export async function readUserTrail(
  ctx: Ctx,
  { userId, ...page }: UserTrailInput,
): Promise<AuditPage> {
  administrator(ctx);
  const rows = await listAuditEntries(ctx.db, userId, { ...page, limit: page.limit + 1 });
  const shown = rows.slice(0, page.limit);
  return {
    entries: shown.map((row) => ({
      id: row.id,
      kind: row.kind,
      at: row.createdAt,
      by: authorFor(userId, row),
      address: row.address,
      userAgent: row.userAgent,
      details: row.details,
    })),
    nextCursor: rows.length > page.limit ? (shown.at(-1)?.id ?? null) : null,
  };
}
