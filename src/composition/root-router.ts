import { router } from '@/platform/trpc/procedures';

/** Every procedure that pages call, by domain. */
export const rootRouter = router({});

export type RootRouter = typeof rootRouter;
