'use client';

import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useTRPC } from '@/trpc/client';
import type { AskedSearch } from '../../search-params';
import { PER_PAGE } from './page-size';

type Asked = AskedSearch;

/** The list's pages. What was shown stays while another search loads. */
export function useResults(asked: Asked) {
  const trpc = useTRPC();
  return useInfiniteQuery(
    trpc.properties.search.infiniteQueryOptions(
      { ...asked, perPage: PER_PAGE },
      {
        getNextPageParam: (page) => page.nextCursor ?? undefined,
        placeholderData: keepPreviousData,
      },
    ),
  );
}

/** Which filter to drop, asked only once a search has come back empty. */
export function useLoosenings(asked: Asked, enabled: boolean) {
  const trpc = useTRPC();
  const { sort: _order, ...filters } = asked;
  return useQuery(trpc.properties.loosen.queryOptions(filters, { enabled }));
}
