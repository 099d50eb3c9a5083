import { accountsRouter } from '@/domains/accounts/router';
import { router } from '@/platform/trpc/procedures';

/** Every procedure that pages call, by domain. */
export const rootRouter = router({ accounts: accountsRouter });

export type RootRouter = typeof rootRouter;
