import { procedure, router } from '@/platform/trpc/procedures';
import { invitationToken } from './contract';
import { readInvitation } from './service/read-invitation';

export const invitationsRouter = router({
  /** What a mailed link leads to; opening it changes nothing. */
  read: procedure('anyone')
    .input(invitationToken)
    .query(({ ctx, input }) => readInvitation(ctx, input.token)),
});
