import { z } from 'zod';
import { procedure, router } from '@/platform/trpc/procedures';
import { endSessionInput, me, sessionView, updatePreferencesInput } from './contract';
import { readMe } from './service/read-me';
import { endOwnSession, listOwnSessions } from './service/sessions';
import { updatePreferences } from './service/update-preferences';

export const accountsRouter = router({
  /** Who is signed in; null for nobody. */
  me: procedure('anyone')
    .output(me.nullable())
    .query(({ ctx }) => readMe(ctx)),
  updatePreferences: procedure('signed_in')
    .input(updatePreferencesInput)
    .output(me)
    .mutation(({ ctx, input }) => updatePreferences(ctx, input)),
  sessions: procedure('signed_in')
    .output(z.array(sessionView))
    .query(({ ctx }) => listOwnSessions(ctx)),
  endSession: procedure('signed_in')
    .input(endSessionInput)
    .mutation(({ ctx, input }) => endOwnSession(ctx, input)),
});
