import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { OwnDataView } from '@/domains/accounts/export/ui/own-data-view';
import { Messages } from '@/platform/i18n/messages';
import { pageActor } from '@/trpc/page-actor';
import { Hydrate, pageQueries, trpc } from '@/trpc/server';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('ownData');
  return { title: t('metaTitle'), robots: { index: false } };
}

export default async function OwnDataPage() {
  const actor = await pageActor();
  if (actor.kind !== 'user') redirect('/sign-in?next=/account/data');
  if (actor.isGuest) redirect('/account');
  const queries = pageQueries();
  const [me] = await Promise.all([
    queries.fetchQuery(trpc.accounts.me.queryOptions()),
    queries.fetchQuery(trpc.security.mine.queryOptions()),
    queries.fetchQuery(trpc.ownData.export.queryOptions()),
  ]);
  return (
    <Messages for={['ownData', 'security']}>
      <Hydrate>
        <OwnDataView timeZone={me?.timeZone ?? null} />
      </Hydrate>
    </Messages>
  );
}
