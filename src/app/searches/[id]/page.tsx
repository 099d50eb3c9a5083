import type { Metadata } from 'next';
import { notFound, redirect } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { OpenSearch } from '@/domains/properties/alerts/ui/open-search';
import { addressOf } from '@/domains/properties/alerts/ui/search-address';
import { pageActor } from '@/trpc/page-actor';
import { pageQueries, trpc } from '@/trpc/server';
import { LinkButton } from '@/ui/link-button';

export const metadata: Metadata = { robots: { index: false } };

/** Where alerts lead: the homes of one search, by way of noting that they were looked at. */
export default async function SavedSearchPage({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params;
  const actor = await pageActor();
  if (actor.kind !== 'user' || actor.isGuest)
    redirect(`/sign-in?next=${encodeURIComponent(`/searches/${id}`)}`);
  const [t, { searches }] = await Promise.all([
    getTranslations('alerts'),
    pageQueries().fetchQuery(trpc.savedSearches.list.queryOptions()),
  ]);
  const search = searches.find((one) => one.id === id);
  if (!search) notFound();
  const address = addressOf(search.filters);
  return (
    <div className="page pt-10 pb-20">
      <h1 className="title text-2xl">{search.name}</h1>
      <p className="mt-6">
        <LinkButton href={address} variant="primary">
          {t('open')}
        </LinkButton>
      </p>
      <OpenSearch id={id} address={address} />
    </div>
  );
}
