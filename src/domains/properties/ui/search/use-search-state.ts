'use client';

import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { type Nullable, useQueryStates } from 'nuqs';
import { useMemo } from 'react';
import type { Currency } from '@/kernel/money';
import { useTRPC } from '@/trpc/client';
import { type SearchState, searchOf, searchParams, searchUrlKeys } from '../../search-params';
import { LONGEST_SENTENCE } from '../../sentence/longest';
import { heldSentence, isCutFrom, stillHolds } from './held-sentence';

const OPTIONS = { urlKeys: searchUrlKeys, history: 'push', scroll: false } as const;
/** What a parameter is where the address does not name it. */
const DEFAULTS = Object.fromEntries(
  Object.entries(searchParams).map(([key, parser]) => [
    key,
    'defaultValue' in parser ? parser.defaultValue : null,
  ]),
);

type SearchChange = Partial<Nullable<SearchState>>;
export type SetSearch = (change: SearchChange) => Promise<URLSearchParams>;

/**
 * The search in the address: read, changed (each change is a step that "back" undoes) and as a question to ask. The
 * sentence it came of goes with it: what a change makes untrue is cut from it, and one that does not hold is not shown.
 */
export function useSearchState(readerCurrency: Currency) {
  const [state, setAll] = useQueryStates(searchParams, OPTIONS);
  const asked = useMemo(() => searchOf(state, readerCurrency), [state, readerCurrency]);
  const { read, isOfBefore } = useRead(state);
  const isUntrue = read !== undefined && !isOfBefore && !stillHolds(read, state);
  const set: SetSearch = (change) => {
    if (state.ask === null || 'ask' in change) return setAll(change);
    if (isUntrue || !read) return setAll({ ...change, ask: null });
    const dropsWords =
      change.sentence === null || (isOfBefore && heldSentence(read, state, true) === state.ask);
    return setAll({ ...change, ask: heldSentence(read, after(change), dropsWords) });
  };

  function after(change: SearchChange): SearchState {
    const given = Object.entries(change).map(([key, value]) => [key, value ?? DEFAULTS[key]]);
    return { ...state, ...Object.fromEntries(given) };
  }
  return { state: isUntrue ? { ...state, ask: null } : state, set, asked };
}

/**
 * What the sentence asks; the server has read it already. Of one that was just cut, the sentence that it was cut from
 * (`isOfBefore`) until it is read as well: a second chip that is removed at once would else take the whole of it along.
 */
function useRead(state: SearchState) {
  const trpc = useTRPC();
  const sentence = state.ask ?? '';
  const { data, isPlaceholderData } = useQuery({
    ...trpc.properties.interpret.queryOptions({ sentence }),
    enabled: sentence !== '' && sentence.length <= LONGEST_SENTENCE,
    placeholderData: keepPreviousData,
  });
  const isForeign = data && isPlaceholderData && !isCutFrom(data, state);
  return { read: sentence === '' || isForeign ? undefined : data, isOfBefore: isPlaceholderData };
}
