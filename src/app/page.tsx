import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { CompareDock } from '@/domains/properties/compare/ui/compare-dock';
import { FinishOnArrival } from '@/domains/properties/ui/favourites/finish-on-arrival';
import { LandingView } from '@/domains/properties/ui/search/landing-view';
import { Messages } from '@/platform/i18n/messages';
import { pageActor } from '@/trpc/page-actor';
import { pageQueries, trpc } from '@/trpc/server';

/** One home large and two rows of four. */
const SHOWN = 9;

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('search');
  return { description: t('metaDescription'), alternates: { canonical: '/' } };
}

export default async function FrontPage() {
  const [actor, { listings }] = await Promise.all([
    pageActor(),
    pageQueries().fetchQuery(trpc.properties.search.queryOptions({ perPage: SHOWN })),
  ]);
  return (
    <Messages for={['search', 'homes']}>
      <LandingView homes={listings} />
      <FinishOnArrival signedIn={actor.kind === 'user'} />
      <CompareDock />
    </Messages>
  );
}
