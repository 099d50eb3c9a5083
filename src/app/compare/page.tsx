import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import type { SearchParams } from 'nuqs/server';
import { readIds } from '@/domains/properties/compare/address';
import { CompareDock } from '@/domains/properties/compare/ui/compare-dock';
import { CompareView } from '@/domains/properties/compare/ui/compare-view';
import { FinishOnArrival } from '@/domains/properties/ui/favourites/finish-on-arrival';
import { Messages } from '@/platform/i18n/messages';
import { pageActor } from '@/trpc/page-actor';
import { pageQueries, trpc } from '@/trpc/server';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('compare');
  return { title: t('metaTitle'), robots: { index: false } };
}

export default async function ComparePage(props: { searchParams: Promise<SearchParams> }) {
  const asked = readIds((await props.searchParams).ids);
  const [actor, homes] = await Promise.all([
    pageActor(),
    asked.ids.length > 0
      ? pageQueries().fetchQuery(trpc.properties.compare.queryOptions({ ids: [...asked.ids] }))
      : [],
  ]);
  return (
    <Messages for={['homes', 'compare']}>
      <CompareView asked={asked} homes={homes} />
      <FinishOnArrival signedIn={actor.kind === 'user'} />
      {asked.ids.length === 0 ? <CompareDock /> : null}
    </Messages>
  );
}
