import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { pageQueries, trpc } from '@/trpc/server';
import { orNothing } from '../../_shell/or-nothing';
import { StopPage } from '../../_shell/stop-page';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('alerts.stop');
  // The address is a key: it is neither to be found nor to be told to the next page.
  return { title: t('metaTitle'), robots: { index: false }, referrer: 'same-origin' };
}

/** Stops the alerts of one saved search, and takes a stop back. */
export default async function AlertPage({ params }: { params: Promise<{ token: string }> }) {
  const { token } = await params;
  const [t, alert] = await Promise.all([
    getTranslations('alerts.stop'),
    orNothing(pageQueries().fetchQuery(trpc.savedSearches.subscription.queryOptions({ token }))),
  ]);
  const more = { href: '/searches', label: t('all') };
  if (!alert)
    return <StopPage title={t('goneTitle')} text={t('goneText')} press={null} more={more} />;
  const stops = alert.frequency !== 'off';
  return (
    <StopPage
      title={t(stops ? 'title' : 'stoppedTitle')}
      text={t(stops ? 'text' : 'stoppedText', { name: alert.name })}
      press={{
        action: `/api/alerts/${token}/${stops ? 'stop' : 'resume'}`,
        label: t(stops ? 'action' : 'resume'),
        stops,
      }}
      more={more}
    />
  );
}
