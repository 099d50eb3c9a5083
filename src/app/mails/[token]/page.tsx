import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { pageQueries, trpc } from '@/trpc/server';
import { orNothing } from '../../_shell/or-nothing';
import { StopPage } from '../../_shell/stop-page';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('notifications.stop');
  // The address is a key: it is neither to be found nor to be told to the next page.
  return { title: t('metaTitle'), robots: { index: false }, referrer: 'same-origin' };
}

/** Stops one person's mails of one kind, and takes a stop back. */
export default async function MailsPage({ params }: { params: Promise<{ token: string }> }) {
  const { token } = await params;
  const [t, kinds, link] = await Promise.all([
    getTranslations('notifications.stop'),
    getTranslations('account.mails.kind'),
    orNothing(pageQueries().fetchQuery(trpc.notifications.mailLink.queryOptions({ token }))),
  ]);
  const more = { href: '/account/preferences#notifications', label: t('all') };
  if (!link)
    return <StopPage title={t('goneTitle')} text={t('goneText')} press={null} more={more} />;
  const stops = link.isMailed;
  return (
    <StopPage
      title={t(stops ? 'title' : 'stoppedTitle')}
      text={t(stops ? 'text' : 'stoppedText', { kind: kinds(link.kind) })}
      press={{
        action: `/api/mails/${token}/${stops ? 'stop' : 'resume'}`,
        label: t(stops ? 'action' : 'resume'),
        stops,
      }}
      more={more}
    />
  );
}
