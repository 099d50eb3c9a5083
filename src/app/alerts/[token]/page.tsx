import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { pageQueries, trpc } from '@/trpc/server';
import { Button } from '@/ui/button';
import { LinkButton } from '@/ui/link-button';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('alerts.stop');
  // The address is a key: it is neither to be found nor to be told to the next page.
  return { title: t('metaTitle'), robots: { index: false }, referrer: 'no-referrer' };
}

/**
 * Where the link of an alert leads, signed in or not. It only asks: programs that scan mails open every link, and a plain form
 * does the rest, with or without script.
 */
export default async function AlertPage({ params }: { params: Promise<{ token: string }> }) {
  const { token } = await params;
  const [t, alert] = await Promise.all([
    getTranslations('alerts.stop'),
    pageQueries()
      .fetchQuery(trpc.savedSearches.subscription.queryOptions({ token }))
      .catch((error: { code?: string }) => {
        if (error.code === 'NOT_FOUND' || error.code === 'BAD_REQUEST') return null;
        throw error;
      }),
  ]);
  const isStopped = alert?.frequency === 'off';
  return (
    <div className="page max-w-xl pt-10 pb-20">
      <h1 className="title text-2xl">
        {t(alert === null ? 'goneTitle' : isStopped ? 'stoppedTitle' : 'title')}
      </h1>
      <p className="mt-4 break-words text-ink-soft">
        {alert === null
          ? t('goneText')
          : t(isStopped ? 'stoppedText' : 'text', { name: alert.name })}
      </p>
      <div className="mt-8 flex flex-wrap gap-3">
        {alert === null ? null : (
          <form method="post" action={`/api/alerts/${token}/${isStopped ? 'resume' : 'stop'}`}>
            <Button type="submit" variant={isStopped ? undefined : 'primary'}>
              {t(isStopped ? 'resume' : 'action')}
            </Button>
          </form>
        )}
        <LinkButton href="/searches" variant="quiet">
          {t('all')}
        </LinkButton>
      </div>
    </div>
  );
}
