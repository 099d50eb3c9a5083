import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import type { SearchParams } from 'nuqs/server';
import { readerUnit } from '@/app/_shell/reader-unit';
import { readAnswer } from '@/app/price/read-answer';
import { HomePriceView } from '@/domains/market/ui/home-price-view';
import { offerParts } from '@/domains/market/ui/offer/offer-parts';
import { HomeTabs } from '@/domains/properties/ui/home/home-tabs';
import { isCountry } from '@/kernel/countries';
import { Messages } from '@/platform/i18n/messages';
import { pageActor } from '@/trpc/page-actor';
import { Hydrate, pageQueries, trpc } from '@/trpc/server';
import { surfaceUnitOf } from '@/ui/surface-unit';
import { homeIdOf, orMissing } from '../home-or-missing';

interface Props {
  params: Promise<{ id: string }>;
  searchParams: Promise<SearchParams>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const [t, { home }] = await Promise.all([getTranslations('price'), readPrice(params)]);
  return { title: `${t('title')} ${home.title}, ${home.city}` };
}

export default async function HomePricePage({ params, searchParams }: Props) {
  const { home, facts, estimate, ...listed } = await readPrice(params);
  const { address, postalCode, surface, country } = home;
  const known = isCountry(country) ? country : 'FR';
  const [asked, locale] = await Promise.all([searchParams, getLocale()]);
  const answer = await readAnswer(
    estimate,
    { country: known, address, postalCode, surface },
    asked,
  );
  const parts = offerParts({
    page: `/properties/${home.id}/price`,
    country: known,
    estimate,
    areas: answer.areas,
    searchParams: asked,
    listed,
    locale,
  });
  // Handed on as it is: as a query it would be in the page twice.
  pageQueries().removeQueries(trpc.price.ofHome.queryFilter());
  return (
    <Messages for={['price', 'trends', 'homes', 'map']}>
      <Hydrate>
        <HomePriceView
          title={home.title}
          country={country}
          facts={facts}
          unit={(await readerUnit(await pageActor())) ?? surfaceUnitOf(country)}
          tabs={<HomeTabs id={home.id} open="price" />}
          answer={{ ...answer, ...parts }}
        />
      </Hydrate>
    </Messages>
  );
}

async function readPrice(params: Props['params']) {
  const id = await homeIdOf(params);
  return orMissing(pageQueries().fetchQuery(trpc.price.ofHome.queryOptions({ id })));
}
