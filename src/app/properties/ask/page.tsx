import { headers } from 'next/headers';
import { redirect } from 'next/navigation';
import type { SearchParams } from 'nuqs/server';
import { tellingWords } from '@/domains/properties/model-words';
import { readerCurrencyOf } from '@/domains/properties/reader-currency';
import {
  loadSearchState,
  type SearchState,
  searchHref,
  searchOf,
} from '@/domains/properties/search-params';
import { LONGEST_SENTENCE } from '@/domains/properties/sentence/longest';
import { stateOf } from '@/domains/properties/sentence/state-of';
import { pageQueries, trpc } from '@/trpc/server';

/**
 * Where a typed sentence is sent, by script or as a plain form: leads on to the search that it asks for. Words that became
 * no filter go along only where some home's text holds them, since they are no reason to show nothing.
 */
export default async function AskPage(props: { searchParams: Promise<SearchParams> }) {
  const { ask, transaction } = await loadSearchState(props.searchParams);
  if (!ask || ask.length > LONGEST_SENTENCE) leadTo({ ask, transaction });
  const queries = pageQueries();
  const read = await queries.fetchQuery(trpc.properties.interpret.queryOptions({ sentence: ask }));
  const state = { transaction, ...stateOf(read), ask };
  const sentence = read.unmatched.join(' ').slice(0, LONGEST_SENTENCE);
  // Words that only hold a sentence together find every home, and would be shown as a filter.
  if (tellingWords(sentence).length === 0) leadTo(state);

  const sort = state.sort ?? 'best_match';
  const readerCurrency = readerCurrencyOf((await headers()).get('accept-language'));
  const whole = await loadSearchState(
    new URL(searchHref({ ...state, sentence, sort }), 'http://gable'),
  );
  const asked = searchOf(whole, readerCurrency);
  const { total } = await queries.fetchQuery(
    trpc.properties.search.queryOptions({ ...asked, perPage: 1 }),
  );
  leadTo(total > 0 ? { ...state, sentence, sort } : state);
}

/** A browser takes letters beyond ASCII in an address, a `Location` header does not. */
function leadTo(state: Partial<SearchState>): never {
  const { pathname, search } = new URL(searchHref(state), 'http://gable');
  redirect(pathname + search);
}
