import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { TRAIL_PER_PAGE } from '@/domains/accounts/administration/ui/page-size';
import { UserView } from '@/domains/accounts/administration/ui/user-view';
import { isUuid } from '@/kernel/ids';
import { Messages } from '@/platform/i18n/messages';
import { Hydrate, pageQueries, trpc } from '@/trpc/server';
import { onlyAdministrators } from '../../administrator';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('admin');
  return { title: t('users.title'), robots: { index: false } };
}

export default async function UserPage({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params;
  await onlyAdministrators(`/admin/users/${id}`);
  if (!isUuid(id)) notFound();
  const queries = pageQueries();
  const [user] = await Promise.all([
    queries.fetchQuery(trpc.administration.user.queryOptions({ userId: id })).catch(() => null),
    queries.prefetchInfiniteQuery(
      trpc.administration.trail.infiniteQueryOptions(
        { userId: id, limit: TRAIL_PER_PAGE },
        { getNextPageParam: ({ nextCursor }) => nextCursor ?? undefined },
      ),
    ),
  ]);
  if (!user) notFound();
  return (
    <Messages for={['admin', 'audit']}>
      <Hydrate>
        <UserView userId={id} />
      </Hydrate>
    </Messages>
  );
}
