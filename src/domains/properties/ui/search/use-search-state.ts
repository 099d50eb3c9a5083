'use client';

import { useQueryStates } from 'nuqs';
import { useMemo } from 'react';
import type { Currency } from '@/kernel/money';
import { searchOf, searchParams, searchUrlKeys } from '../../search-params';

const OPTIONS = { urlKeys: searchUrlKeys, history: 'push', scroll: false } as const;

/** The search in the address: read, changed (each change is a step that "back" undoes) and as a question to ask. */
export function useSearchState(readerCurrency: Currency) {
  const [state, set] = useQueryStates(searchParams, OPTIONS);
  const asked = useMemo(() => searchOf(state, readerCurrency), [state, readerCurrency]);
  return { state, set, asked };
}

export type SetSearch = ReturnType<typeof useSearchState>['set'];
