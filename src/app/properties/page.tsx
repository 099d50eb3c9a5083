import { setTimeout } from 'node:timers/promises';
import type { Metadata } from 'next';
import { headers } from 'next/headers';
import { getTranslations } from 'next-intl/server';
import type { SearchParams } from 'nuqs/server';
import { type ReactNode, Suspense } from 'react';
import { CompareDock } from '@/domains/properties/compare/ui/compare-dock';
import { PreferenceOffer } from '@/domains/properties/preferences/ui/preference-offer';
import { readerCurrencyOf } from '@/domains/properties/reader-currency';
import { loadSearchState, searchHref, searchOf } from '@/domains/properties/search-params';
import { LONGEST_SENTENCE } from '@/domains/properties/sentence/longest';
import { FinishOnArrival } from '@/domains/properties/ui/favourites/finish-on-arrival';
import { PER_PAGE } from '@/domains/properties/ui/search/page-size';
import { SearchSkeleton } from '@/domains/properties/ui/search/search-skeleton';
import { SearchView } from '@/domains/properties/ui/search/search-view';
import type { Currency } from '@/kernel/money';
import { env } from '@/platform/env';
import { Messages } from '@/platform/i18n/messages';
import { pageActor } from '@/trpc/page-actor';
import { Hydrate, pageQueries, trpc } from '@/trpc/server';

/**
 * Results that come within this are part of the page, which needs no script then. Slower ones do not hold it back: its shape
 * is there at once, and they come in behind it in the same answer.
 */
const AT_ONCE_MS = 150;

interface Props {
  searchParams: Promise<SearchParams>;
}

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const t = await getTranslations('search');
  const { cities, transaction } = await loadSearchState(searchParams);
  const place = cities.join(', ');
  return {
    title: place ? t(`metaTitle.${transaction}In`, { place }) : t(`metaTitle.${transaction}`),
    description: t('metaDescription'),
    // Orders and filters of one town are one page to a search engine.
    alternates: { canonical: searchHref({ transaction, cities }) },
  };
}

export default async function SearchPage({ searchParams }: Props) {
  const readerCurrency = readerCurrencyOf((await headers()).get('accept-language'));
  const state = await loadSearchState(searchParams);
  const results = Promise.all([
    state.ask && state.ask.length <= LONGEST_SENTENCE
      ? pageQueries().prefetchQuery(trpc.properties.interpret.queryOptions({ sentence: state.ask }))
      : null,
    pageQueries().fetchInfiniteQuery(
      trpc.properties.search.infiniteQueryOptions(
        { ...searchOf(state, readerCurrency), perPage: PER_PAGE },
        { getNextPageParam: (page) => page.nextCursor ?? undefined },
      ),
    ),
  ]);
  const [actor, isQuick] = await Promise.all([
    pageActor(),
    Promise.race([results.then(() => true), setTimeout(AT_ONCE_MS, false)]),
  ]);
  const asksNothing = Object.keys(await searchParams).length === 0;
  const preferences =
    asksNothing && actor.kind === 'user'
      ? await pageQueries().fetchQuery(trpc.preferences.mine.queryOptions())
      : null;
  const view = (
    <Results results={results} readerCurrency={readerCurrency}>
      {preferences && <PreferenceOffer preferences={preferences} readerCurrency={readerCurrency} />}
    </Results>
  );
  return (
    <Messages for={['search', 'saveSearch', 'homes', 'map']}>
      {isQuick ? view : <Suspense fallback={<SearchSkeleton />}>{view}</Suspense>}
      <CompareDock />
      <FinishOnArrival signedIn={actor.kind === 'user'} />
    </Messages>
  );
}

async function Results(props: {
  results: Promise<unknown>;
  readerCurrency: Currency;
  children: ReactNode;
}) {
  await props.results;
  return (
    <Hydrate>
      {props.children}
      <SearchView mapStyleUrl={env().MAP_STYLE_URL} readerCurrency={props.readerCurrency} />
    </Hydrate>
  );
}
