import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { NotificationsView } from '@/domains/accounts/notifications/ui/notifications-view';
import { NOTIFICATIONS_PER_PAGE } from '@/domains/accounts/notifications/ui/page-size';
import { Messages } from '@/platform/i18n/messages';
import { pageActor } from '@/trpc/page-actor';
import { Hydrate, pageQueries, trpc } from '@/trpc/server';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('notifications');
  return { title: t('title'), robots: { index: false } };
}

export default async function NotificationsPage() {
  const actor = await pageActor();
  if (actor.kind !== 'user') redirect('/sign-in?next=%2Fnotifications');
  const queries = pageQueries();
  const [t, me] = await Promise.all([
    getTranslations('notifications'),
    queries.fetchQuery(trpc.accounts.me.queryOptions()),
    queries.fetchInfiniteQuery(
      trpc.notifications.list.infiniteQueryOptions(
        { limit: NOTIFICATIONS_PER_PAGE, unreadOnly: false },
        { getNextPageParam: ({ nextCursor }) => nextCursor ?? undefined },
      ),
    ),
  ]);
  return (
    <Messages for={['notifications']}>
      <div className="page pt-10 pb-20">
        <h1 className="title text-2xl">{t('title')}</h1>
        <Hydrate>
          <NotificationsView timeZone={me?.timeZone ?? null} now={new Date()} />
        </Hydrate>
      </div>
    </Messages>
  );
}
