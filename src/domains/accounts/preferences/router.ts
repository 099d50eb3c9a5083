import { procedure, router } from '@/platform/trpc/procedures';
import { updatePreferencesInput } from './contract';
import { readPreferences } from './service/read-preferences';
import { updatePreferences } from './service/update-preferences';

/** What the reader looks for. */
export const preferencesRouter = router({
  mine: procedure('signed_in').query(({ ctx }) => readPreferences(ctx)),
  update: procedure('signed_in')
    .input(updatePreferencesInput)
    .mutation(({ ctx, input }) => updatePreferences(ctx, input)),
});
