import { procedure, router } from '@/platform/trpc/procedures';
import { auditTrailInput } from './contract';
import { readTrail } from './service/read-trail';

export const auditRouter = router({
  /** What happened to one's own account. */
  mine: procedure('signed_in')
    .input(auditTrailInput.prefault({}))
    .query(({ ctx, input }) => readTrail(ctx, input)),
});
