import 'server-only';
import { dehydrate, HydrationBoundary } from '@tanstack/react-query';
import { createTRPCOptionsProxy } from '@trpc/tanstack-react-query';
import { getLocale } from 'next-intl/server';
import { cache, type ReactNode } from 'react';
import { nextRuntime } from '@/composition/next-runtime';
import { rootRouter } from '@/composition/root-router';
import { contextOf } from '@/composition/runtime';
import { uuidv7 } from '@/kernel/ids';
import { pageActor } from './page-actor';
import { makeQueryClient } from './query-client';

const pageContext = cache(async () =>
  contextOf(nextRuntime(), {
    actor: await pageActor(),
    requestId: uuidv7(),
    locale: await getLocale(),
  }),
);

/** This request's cache: what is fetched into it on the server wakes up in the browser through `Hydrate`. */
export const pageQueries = cache(makeQueryClient);

/**
 * Options for `pageQueries()`: `await pageQueries().fetchQuery(trpc.properties.search.queryOptions(input))` where the
 * page cannot do without the answer (a refusal is thrown), `prefetchQuery` where it can.
 */
export const trpc = createTRPCOptionsProxy({
  ctx: pageContext,
  router: rootRouter,
  queryClient: pageQueries,
});

/** Wrap the client part of a page: its queries find what the server has fetched. */
export function Hydrate({ children }: { children: ReactNode }) {
  return <HydrationBoundary state={dehydrate(pageQueries())}>{children}</HydrationBoundary>;
}
