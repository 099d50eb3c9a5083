import { procedure, router } from '@/platform/trpc/procedures';
import { suggestInput } from './contract';
import { suggest } from './service/suggest';

export const placesRouter = router({
  suggest: procedure('anyone')
    .input(suggestInput)
    .query(({ ctx, input }) => suggest(ctx, input)),
});
