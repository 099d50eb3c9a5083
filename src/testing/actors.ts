import { randomUUID } from 'node:crypto';
import type { PlatformRole, TeamRole, UserActor } from '@/kernel/actor';
import type { CreatedUser } from './factories';

interface ActorOptions {
  isGuest?: boolean;
  platformRole?: PlatformRole;
  team?: { id: number; role: TeamRole } | null;
}

/** A signed-in person, as resolving the session of `user` would give it. */
export function userActor(user: CreatedUser, options: ActorOptions = {}): UserActor {
  return {
    kind: 'user',
    userId: user.id,
    userNumber: user.number,
    sessionId: randomUUID(),
    impersonatorId: null,
    isGuest: options.isGuest ?? user.isGuest,
    platformRole: options.platformRole ?? user.platformRole,
    team: options.team ?? null,
  };
}
