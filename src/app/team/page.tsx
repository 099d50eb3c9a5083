import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { TeamPageView } from '@/domains/accounts/teams/ui/team-page-view';
import { Messages } from '@/platform/i18n/messages';
import { pageActor } from '@/trpc/page-actor';
import { Hydrate, pageQueries, trpc } from '@/trpc/server';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('teams');
  return { title: t('metaTitle'), robots: { index: false } };
}

export default async function TeamPage() {
  const actor = await pageActor();
  if (actor.kind !== 'user' || actor.isGuest) redirect('/sign-in?next=/team');
  const queries = pageQueries();
  await Promise.all([
    queries.fetchQuery(trpc.teams.current.queryOptions()),
    queries.fetchQuery(trpc.teams.list.queryOptions()),
  ]);
  return (
    <Messages for={['teams']}>
      <Hydrate>
        <TeamPageView />
      </Hydrate>
    </Messages>
  );
}
