import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { InboxView } from '@/domains/properties/requests/ui/inbox-view';
import { THREADS_PER_PAGE } from '@/domains/properties/requests/ui/page-size';
import { Messages } from '@/platform/i18n/messages';
import { pageActor } from '@/trpc/page-actor';
import { Hydrate, pageQueries, trpc } from '@/trpc/server';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('requests.inbox');
  return { title: t('title'), robots: { index: false } };
}

export default async function InboxPage() {
  const actor = await pageActor();
  if (actor.kind !== 'user') redirect('/sign-in?next=%2Finbox');
  const queries = pageQueries();
  const [t, me] = await Promise.all([
    getTranslations('requests.inbox'),
    queries.fetchQuery(trpc.accounts.me.queryOptions()),
    queries.fetchInfiniteQuery(
      trpc.requests.threads.infiniteQueryOptions(
        { limit: THREADS_PER_PAGE, box: 'all' },
        { getNextPageParam: ({ nextCursor }) => nextCursor ?? undefined },
      ),
    ),
  ]);
  return (
    <Messages for={['requests']}>
      <div className="page pt-10 pb-20">
        <h1 className="title text-2xl">{t('title')}</h1>
        <Hydrate>
          <InboxView timeZone={me?.timeZone ?? null} />
        </Hydrate>
      </div>
    </Messages>
  );
}
