import { procedure, router } from '@/platform/trpc/procedures';
import { withoutText } from '../model';
import { hiddenInput, hiddenState, homeId } from './contract';
import { hiddenHomes, noteSeen, setHidden } from './service/marks';

export const marksRouter = router({
  /** The actor looked at a home. */
  seen: procedure('signed_in')
    .input(homeId)
    .mutation(({ ctx, input }) => noteSeen(ctx, input.propertyId)),
  /** Hides a home from the actor's own searches, or undoes that. */
  setHidden: procedure('signed_in')
    .input(hiddenState)
    .mutation(({ ctx, input }) => setHidden(ctx, input)),
  hidden: procedure('signed_in')
    .input(hiddenInput.prefault({}))
    .query(async ({ ctx, input }) => {
      const { listings, total } = await hiddenHomes(ctx, input);
      return { listings: listings.map(withoutText), total };
    }),
});
