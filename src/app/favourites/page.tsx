import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { CompareDock } from '@/domains/properties/compare/ui/compare-dock';
import { FavouritesView } from '@/domains/properties/ui/favourites/favourites-view';
import { FinishOnArrival } from '@/domains/properties/ui/favourites/finish-on-arrival';
import { FAVOURITES_PER_PAGE } from '@/domains/properties/ui/favourites/page-size';
import { Messages } from '@/platform/i18n/messages';
import { pageActor } from '@/trpc/page-actor';
import { Hydrate, pageQueries, trpc } from '@/trpc/server';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('favourites');
  return { title: t('title'), robots: { index: false } };
}

export default async function FavouritesPage() {
  const actor = await pageActor();
  if (actor.kind !== 'user') redirect('/sign-in?next=%2Ffavourites');
  const [t] = await Promise.all([
    getTranslations('favourites'),
    pageQueries().fetchQuery(
      trpc.shortlist.list.queryOptions({
        verdict: 'all',
        page: 1,
        perPage: FAVOURITES_PER_PAGE,
      }),
    ),
    pageQueries().prefetchQuery(trpc.shortlist.sharing.queryOptions()),
  ]);
  return (
    <Messages for={['favourites', 'homes', 'shortlist']}>
      <div className="page pt-10 pb-20">
        <h1 className="title text-2xl">{t('title')}</h1>
        <Hydrate>
          <FavouritesView />
          <FinishOnArrival signedIn />
          <CompareDock />
        </Hydrate>
      </div>
    </Messages>
  );
}
