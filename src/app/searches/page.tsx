import type { Metadata } from 'next';
import { headers } from 'next/headers';
import { redirect } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { SearchesView } from '@/domains/properties/alerts/ui/searches-view';
import { readerCurrencyOf } from '@/domains/properties/reader-currency';
import { Messages } from '@/platform/i18n/messages';
import { pageActor } from '@/trpc/page-actor';
import { Hydrate, pageQueries, trpc } from '@/trpc/server';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('alerts');
  return { title: t('title'), robots: { index: false } };
}

export default async function SearchesPage() {
  const actor = await pageActor();
  if (actor.kind !== 'user' || actor.isGuest) redirect('/sign-in?next=%2Fsearches');
  const [t] = await Promise.all([
    getTranslations('alerts'),
    pageQueries().fetchQuery(trpc.savedSearches.list.queryOptions()),
  ]);
  const readerCurrency = readerCurrencyOf((await headers()).get('accept-language'));
  return (
    <Messages for={['alerts', 'saveSearch', 'search', 'homes']}>
      <div className="page pt-10 pb-20">
        <h1 className="title text-2xl">{t('title')}</h1>
        <Hydrate>
          <SearchesView readerCurrency={readerCurrency} />
        </Hydrate>
      </div>
    </Messages>
  );
}
