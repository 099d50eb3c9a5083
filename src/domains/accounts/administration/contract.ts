import { z } from 'zod';
import type { PlatformRole, TeamRole } from '@/kernel/actor';

export const PLATFORM_ROLES = [
  'user',
  'expert',
  'admin',
] as const satisfies readonly PlatformRole[];
export const USER_STATES = ['active', 'deactivated', 'guest'] as const;
const REASON_MAX = 500;

export const usersInput = z.object({
  /** A part of the name or of the address; nothing finds all. */
  query: z.string().trim().max(200).default(''),
  role: z.enum(PLATFORM_ROLES).optional(),
  state: z.enum(USER_STATES).optional(),
  /** The number of the last one on the page before. */
  cursor: z.number().int().min(1).max(2_147_483_647).optional(),
  limit: z.number().int().min(1).max(100).default(25),
});
export type UsersInput = z.output<typeof usersInput>;

export const userInput = z.object({ userId: z.uuid() });
export const giveRoleInput = z.object({ userId: z.uuid(), role: z.enum(PLATFORM_ROLES) });
export const setActiveInput = z.object({
  userId: z.uuid(),
  isActive: z.boolean(),
  /** Kept in the audit trail, which the person reads too. */
  reason: z.string().trim().min(3).max(REASON_MAX),
});
export const endUserSessionInput = z.object({ userId: z.uuid(), id: z.string().min(1).max(64) });
export const userTrailInput = z.object({
  userId: z.uuid(),
  cursor: z.number().int().min(1).max(Number.MAX_SAFE_INTEGER).optional(),
  limit: z.number().int().min(1).max(100).default(20),
});

export type GiveRoleInput = z.output<typeof giveRoleInput>;
export type SetActiveInput = z.output<typeof setActiveInput>;
export type UserTrailInput = z.output<typeof userTrailInput>;

export interface UserSummary {
  readonly id: string;
  readonly name: string;
  /** Null where the account has none. */
  readonly email: string | null;
  readonly platformRole: PlatformRole;
  readonly isActive: boolean;
  readonly isGuest: boolean;
  readonly createdAt: Date;
  /** Null for who has never signed in. */
  readonly lastLoginAt: Date | null;
}

export interface UserPage {
  readonly users: readonly UserSummary[];
  /** Null at the end. */
  readonly nextCursor: number | null;
}

interface UserSessionView {
  readonly id: string;
  readonly userAgent: string | null;
  readonly ipAddress: string | null;
  readonly createdAt: Date;
  readonly lastUsedAt: Date;
}

/** An account as administrators see it. */
export interface UserDetail extends UserSummary {
  readonly isEmailVerified: boolean;
  readonly isYou: boolean;
  readonly teams: readonly {
    readonly id: number;
    readonly name: string;
    readonly role: TeamRole;
  }[];
  readonly sessions: readonly UserSessionView[];
  readonly canImpersonate: boolean;
}
