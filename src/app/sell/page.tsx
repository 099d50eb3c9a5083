import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { priceHref } from '@/domains/market/model-price-address';
import { SellView } from '@/domains/properties/publishing/ui/sell-view';
import { Messages } from '@/platform/i18n/messages';
import { Hydrate, pageQueries, trpc } from '@/trpc/server';
import { LinkButton } from '@/ui/link-button';
import { publisherOrSignIn } from './publisher';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('sell');
  return { title: t('title'), robots: { index: false } };
}

export default async function SellPage() {
  await publisherOrSignIn('/sell');
  const [t, { total }] = await Promise.all([
    getTranslations('sell'),
    pageQueries().fetchQuery(trpc.publishing.list.queryOptions({ page: 1 })),
  ]);
  return (
    <Messages for={['sell', 'homes']}>
      <div className="page pt-10 pb-20">
        <div className="flex flex-wrap items-center justify-between gap-4">
          <h1 className="title text-2xl">{t('title')}</h1>
          <div className="flex flex-wrap gap-3">
            <LinkButton href={priceHref({})}>{t('price.worth')}</LinkButton>
            {total > 0 ? (
              <LinkButton href="/sell/new" variant="primary">
                {t('begin')}
              </LinkButton>
            ) : null}
          </div>
        </div>
        <Hydrate>
          <SellView />
        </Hydrate>
      </div>
    </Messages>
  );
}
