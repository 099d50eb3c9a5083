import { procedure, router } from '@/platform/trpc/procedures';
import {
  endUserSessionInput,
  giveRoleInput,
  setActiveInput,
  userInput,
  usersInput,
  userTrailInput,
} from './contract';
import { endUserSession, endUserSessions, giveRole, setActive } from './service/keep-users';
import { readUser, readUserTrail, searchUsers } from './service/read-users';

export const administrationRouter = router({
  users: procedure('platform_admin')
    .input(usersInput.prefault({}))
    .query(({ ctx, input }) => searchUsers(ctx, input)),
  user: procedure('platform_admin')
    .input(userInput)
    .query(({ ctx, input }) => readUser(ctx, input)),
  trail: procedure('platform_admin')
    .input(userTrailInput)
    .query(({ ctx, input }) => readUserTrail(ctx, input)),
  giveRole: procedure('platform_admin')
    .input(giveRoleInput)
    .mutation(({ ctx, input }) => giveRole(ctx, input)),
  setActive: procedure('platform_admin')
    .input(setActiveInput)
    .mutation(({ ctx, input }) => setActive(ctx, input)),
  endSession: procedure('platform_admin')
    .input(endUserSessionInput)
    .mutation(({ ctx, input }) => endUserSession(ctx, input)),
  endSessions: procedure('platform_admin')
    .input(userInput)
    .mutation(({ ctx, input }) => endUserSessions(ctx, input)),
});
