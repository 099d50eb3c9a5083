'use client';

import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useQueryStates } from 'nuqs';
import { useTRPC } from '@/trpc/client';
import type { ComparableSale } from '../../valuation/contract';
import {
  type ComparedHome,
  comparableParams,
  comparablesAsked,
  comparableUrlKeys,
} from './comparable-params';

const OPTIONS = { urlKeys: comparableUrlKeys, history: 'push', scroll: false } as const;

/**
 * The sales to show: those that the estimate rests on until something is filtered, then every sale around that fits. The
 * filters are in the address.
 */
export function useComparables(home: ComparedHome | null, alike: readonly ComparableSale[]) {
  const trpc = useTRPC();
  const [state, setState] = useQueryStates(comparableParams, OPTIONS);
  const asked = home ? comparablesAsked(state, home) : null;
  const { data, error, isPlaceholderData, refetch } = useQuery(
    trpc.market.comparables.queryOptions(asked ?? { latitude: 0, longitude: 0 }, {
      enabled: asked !== null,
      placeholderData: keepPreviousData,
    }),
  );
  return {
    state,
    setState,
    isFiltered: asked !== null,
    // Until the first answer is there, what stood before stays, and says what it is.
    sales: asked && data ? data.sales : alike,
    total: asked && data ? data.total : null,
    error: asked ? error : null,
    isStale: asked !== null && (isPlaceholderData || !data),
    retry: () => void refetch(),
  };
}
