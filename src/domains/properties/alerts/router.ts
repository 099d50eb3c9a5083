import { procedure, router } from '@/platform/trpc/procedures';
import {
  alertToken,
  changeSearchInput,
  removeSearchInput,
  savedSearchId,
  saveSearchInput,
} from './contract';
import { changeSearch, markSearchSeen, removeSearch, resumeMail } from './service/change-search';
import { readSearches } from './service/list-searches';
import { saveSearch } from './service/save-search';
import { readSubscription } from './service/subscription';

export const savedSearchesRouter = router({
  list: procedure('registered').query(({ ctx }) => readSearches(ctx)),
  save: procedure('registered')
    .input(saveSearchInput)
    .mutation(({ ctx, input }) => saveSearch(ctx, input)),
  change: procedure('registered')
    .input(changeSearchInput)
    .mutation(({ ctx, input }) => changeSearch(ctx, input)),
  remove: procedure('registered')
    .input(removeSearchInput)
    .mutation(({ ctx, input }) => removeSearch(ctx, input)),
  markSeen: procedure('registered')
    .input(savedSearchId)
    .mutation(({ ctx, input }) => markSearchSeen(ctx, input)),
  /** What the link of an alert is about. The token is the right. */
  subscription: procedure('anyone')
    .input(alertToken)
    .query(({ ctx, input }) => readSubscription(ctx, input.token)),
  /** Mails alerts again to an address that refused some. */
  resumeMail: procedure('registered').mutation(({ ctx }) => resumeMail(ctx)),
});
