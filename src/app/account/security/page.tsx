import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { AUDIT_PER_PAGE } from '@/domains/accounts/audit/ui/page-size';
import { SecurityView } from '@/domains/accounts/security/ui/security-view';
import { Messages } from '@/platform/i18n/messages';
import { pageActor } from '@/trpc/page-actor';
import { Hydrate, pageQueries, trpc } from '@/trpc/server';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('security');
  return { title: t('metaTitle'), robots: { index: false } };
}

export default async function SecurityPage() {
  const actor = await pageActor();
  if (actor.kind !== 'user') redirect('/sign-in?next=/account/security');
  if (actor.isGuest) redirect('/account');
  const queries = pageQueries();
  const [me] = await Promise.all([
    queries.fetchQuery(trpc.accounts.me.queryOptions()),
    queries.fetchQuery(trpc.security.mine.queryOptions()),
    queries.fetchQuery(trpc.accounts.sessions.queryOptions()),
    queries.prefetchInfiniteQuery(
      trpc.audit.mine.infiniteQueryOptions(
        { limit: AUDIT_PER_PAGE },
        { getNextPageParam: ({ nextCursor }) => nextCursor ?? undefined },
      ),
    ),
  ]);
  return (
    <Messages for={['account', 'audit', 'security']}>
      <Hydrate>
        <SecurityView timeZone={me?.timeZone ?? null} />
      </Hydrate>
    </Messages>
  );
}
