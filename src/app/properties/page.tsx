import type { Metadata } from 'next';
import { headers } from 'next/headers';
import { getTranslations } from 'next-intl/server';
import type { SearchParams } from 'nuqs/server';
import { CompareDock } from '@/domains/properties/compare/ui/compare-dock';
import { PreferenceOffer } from '@/domains/properties/preferences/ui/preference-offer';
import { readerCurrencyOf } from '@/domains/properties/reader-currency';
import { loadSearchState, searchHref, searchOf } from '@/domains/properties/search-params';
import { LONGEST_SENTENCE } from '@/domains/properties/sentence/longest';
import { FinishOnArrival } from '@/domains/properties/ui/favourites/finish-on-arrival';
import { PER_PAGE } from '@/domains/properties/ui/search/page-size';
import { SearchView } from '@/domains/properties/ui/search/search-view';
import { env } from '@/platform/env';
import { Messages } from '@/platform/i18n/messages';
import { pageActor } from '@/trpc/page-actor';
import { Hydrate, pageQueries, trpc } from '@/trpc/server';

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
  const asked = searchOf(state, readerCurrency);
  const [actor] = await Promise.all([
    pageActor(),
    state.ask && state.ask.length <= LONGEST_SENTENCE
      ? pageQueries().prefetchQuery(trpc.properties.interpret.queryOptions({ sentence: state.ask }))
      : null,
    pageQueries().fetchInfiniteQuery(
      trpc.properties.search.infiniteQueryOptions(
        { ...asked, perPage: PER_PAGE },
        { getNextPageParam: (page) => page.nextCursor ?? undefined },
      ),
    ),
  ]);
  const asksNothing = Object.keys(await searchParams).length === 0;
  const preferences =
    asksNothing && actor.kind === 'user'
      ? await pageQueries().fetchQuery(trpc.preferences.mine.queryOptions())
      : null;
  return (
    <Messages for={['search', 'saveSearch', 'homes']}>
      <Hydrate>
        {preferences && (
          <PreferenceOffer preferences={preferences} readerCurrency={readerCurrency} />
        )}
        <SearchView mapStyleUrl={env().MAP_STYLE_URL} readerCurrency={readerCurrency} />
        <FinishOnArrival signedIn={actor.kind === 'user'} />
        <CompareDock />
      </Hydrate>
    </Messages>
  );
}
