import { z } from 'zod';
import type { TeamRole } from '@/kernel/actor';
import { emailAddress, teamName } from '../contract';
import type { SentInvitation } from '../invitations/contract';
import { TEAM_ROLES } from './model';

const id = z.number().int().min(1).max(2_147_483_647);
const role = z.enum(TEAM_ROLES);

export const teamId = z.object({ teamId: id });
export const createTeamInput = z.object({ name: teamName });
export const renameTeamInput = z.object({ teamId: id, name: teamName });
export const inviteToTeamInput = z.object({ teamId: id, email: emailAddress, role });
export const teamInvitation = z.object({ teamId: id, id: z.uuid() });
export const changeRoleInput = z.object({ teamId: id, userId: z.uuid(), role });
export const removeMemberInput = z.object({ teamId: id, userId: z.uuid() });

export type InviteToTeamInput = z.output<typeof inviteToTeamInput>;
export type ChangeRoleInput = z.output<typeof changeRoleInput>;
export type RemoveMemberInput = z.output<typeof removeMemberInput>;

/** One of the reader's own teams. */
export interface TeamSummary {
  readonly id: number;
  readonly name: string;
  readonly role: TeamRole;
  /** The one that the reader's session works in. */
  readonly isCurrent: boolean;
}

export interface TeamMemberView {
  readonly userId: string;
  readonly name: string;
  /** Null where the account has none. */
  readonly email: string | null;
  readonly role: TeamRole;
  readonly joinedAt: Date;
  readonly isYou: boolean;
}

/** The team that the reader works in, as its members see it. */
export interface TeamView {
  readonly id: number;
  readonly name: string;
  /** The reader's own. */
  readonly role: TeamRole;
  readonly members: readonly TeamMemberView[];
  /** Unanswered ones; empty for who may not invite. */
  readonly invitations: readonly SentInvitation[];
}
