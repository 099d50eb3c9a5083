import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { TakeDownsView } from '@/domains/properties/publishing/ui/take-downs-view';
import { Messages } from '@/platform/i18n/messages';
import { Hydrate, pageQueries, trpc } from '@/trpc/server';
import { onlyAdministrators } from '../administrator';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('moderation');
  return { title: t('title'), robots: { index: false } };
}

export default async function TakenDownPage() {
  await onlyAdministrators('/admin/taken-down');
  const [t] = await Promise.all([
    getTranslations('moderation'),
    pageQueries().fetchQuery(trpc.publishing.takeDowns.queryOptions()),
  ]);
  return (
    <Messages for={['moderation']}>
      <div className="page pt-10 pb-20">
        <h1 className="title text-2xl">{t('title')}</h1>
        <p className="mt-2 text-ink-soft">{t('text')}</p>
        <Hydrate>
          <TakeDownsView />
        </Hydrate>
      </div>
    </Messages>
  );
}
