import { procedure, router } from '@/platform/trpc/procedures';
import { requestDeletionInput } from '../deletion/contract';
import { requestDeletion } from '../deletion/service/request-deletion';
import { exportLinkInput } from './contract';
import { linkToExport, readExport } from './service/read-export';
import { requestExport } from './service/request-export';

/** What a person may ask of all that is kept about them: to have it, and to have it gone. */
export const ownDataRouter = router({
  export: procedure('registered').query(({ ctx }) => readExport(ctx)),
  requestExport: procedure('registered').mutation(({ ctx }) => requestExport(ctx)),
  linkToExport: procedure('registered')
    .input(exportLinkInput)
    .mutation(({ ctx, input }) => linkToExport(ctx, input)),
  requestDeletion: procedure('registered')
    .input(requestDeletionInput)
    .mutation(({ ctx }) => requestDeletion(ctx)),
});
