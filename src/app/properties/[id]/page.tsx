import type { Metadata } from 'next';
import { headers } from 'next/headers';
import { getLocale, getTranslations } from 'next-intl/server';
import type { SearchParams } from 'nuqs/server';
import { readerUnit } from '@/app/_shell/reader-unit';
import { MarketGlance } from '@/domains/market/ui/trends/market-glance';
import { CompareDock } from '@/domains/properties/compare/ui/compare-dock';
import type { ListingDetail } from '@/domains/properties/contract';
import { CostSection } from '@/domains/properties/cost/ui/cost-section';
import { NoteSeen } from '@/domains/properties/marks/ui/note-seen';
import { NeighbourhoodSection } from '@/domains/properties/neighbourhood/ui/neighbourhood-section';
import { CountView } from '@/domains/properties/publishing/ui/count-view';
import { TakeDownPart } from '@/domains/properties/publishing/ui/take-down-part';
import { readerCurrencyOf } from '@/domains/properties/reader-currency';
import { loadSearchState, searchHref, searchOf } from '@/domains/properties/search-params';
import { FinishOnArrival } from '@/domains/properties/ui/favourites/finish-on-arrival';
import type { CameFrom } from '@/domains/properties/ui/home/came-from-search';
import { HomeView } from '@/domains/properties/ui/home/home-view';
import { scriptJson, structuredData } from '@/domains/properties/ui/home/structured-data';
import { isCountry } from '@/kernel/countries';
import { formatMoney } from '@/kernel/money';
import { env } from '@/platform/env';
import { Messages } from '@/platform/i18n/messages';
import { pageActor } from '@/trpc/page-actor';
import { pageQueries, trpc } from '@/trpc/server';
import { surfaceUnitOf } from '@/ui/surface-unit';
import { homeIdOf, orMissing } from './home-or-missing';

interface Props {
  params: Promise<{ id: string }>;
  searchParams: Promise<SearchParams>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const home = await readHome(params);
  const [t, locale] = await Promise.all([getTranslations('homes'), getLocale()]);
  const price = formatMoney(home.price, locale);
  const facts = [
    t(`type.${home.type}`),
    `${home.postalCode} ${home.city}`,
    home.rooms === null ? null : t('rooms', { count: home.rooms }),
    price,
  ];
  const title = `${home.title}, ${home.city}`;
  const description = facts.filter(Boolean).join(' · ');
  const address = `/properties/${home.id}`;
  return {
    title,
    description,
    metadataBase: new URL(env().PUBLIC_URL),
    alternates: { canonical: address },
    openGraph: {
      title: `${price} · ${title}`,
      description,
      type: 'website',
      url: address,
      siteName: 'Gable',
      locale: locale === 'fr' ? 'fr_FR' : 'en_GB',
      images: home.photos.slice(0, 1).map((photo) => ({
        url: photo.url,
        width: photo.width ?? undefined,
        height: photo.height ?? undefined,
      })),
    },
    // What is made up or over stays out of search engines.
    robots: { index: !home.isDemo && home.status !== 'withdrawn' },
  };
}

export default async function HomePage({ params, searchParams }: Props) {
  const home = await readHome(params);
  const [actor, cameFrom, around, similar, market] = await Promise.all([
    pageActor(),
    cameFromOf((await searchParams).from),
    pageQueries()
      .fetchQuery(trpc.properties.neighbourhood.queryOptions({ id: home.id }))
      // The page is worth reading without it.
      .catch(() => null),
    pageQueries()
      .fetchQuery(trpc.properties.similar.queryOptions({ id: home.id, limit: 4 }))
      // Others like it are an extra: the home is shown without them.
      .catch(() => []),
    trendAround(home),
  ]);
  const url = `${env().PUBLIC_URL}/properties/${home.id}`;
  const isAdministrator = actor.kind === 'user' && actor.platformRole === 'admin';
  return (
    <Messages
      for={[
        'property',
        'homes',
        'search',
        'map',
        'requests',
        'cost',
        ...(isAdministrator ? (['moderation'] as const) : []),
      ]}
    >
      <script
        type="application/ld+json"
        // Data, never run; `scriptJson` keeps a listing's text from leaving the element.
        dangerouslySetInnerHTML={{ __html: scriptJson(structuredData(home, url)) }}
      />
      <HomeView
        home={home}
        similar={similar}
        mapStyleUrl={env().MAP_STYLE_URL}
        now={new Date()}
        cameFrom={cameFrom}
        figures={
          <>
            <NeighbourhoodSection home={home} around={around} />
            {market ? (
              <MarketGlance
                {...market}
                unit={(await readerUnit(actor)) ?? surfaceUnitOf(home.country)}
                href={`/properties/${home.id}/price`}
              />
            ) : null}
            <CostSection home={home} />
          </>
        }
      />
      {isAdministrator ? <TakeDownPart propertyId={home.id} /> : null}
      <CountView id={home.id} />
      {actor.kind === 'user' ? <NoteSeen id={home.id} /> : null}
      <FinishOnArrival signedIn={actor.kind === 'user'} />
      <CompareDock />
    </Messages>
  );
}

/** The search whose address `from` repeats; null for anything but a search by best match. */
async function cameFromOf(from: string | string[] | undefined): Promise<CameFrom | null> {
  if (typeof from !== 'string') return null;
  const state = loadSearchState(new URLSearchParams(from));
  if (state.sort !== 'best_match') return null;
  const readerCurrency = readerCurrencyOf((await headers()).get('accept-language'));
  return { asked: searchOf(state, readerCurrency), href: searchHref(state) };
}

async function readHome(params: Props['params']) {
  const id = await homeIdOf(params);
  return orMissing(pageQueries().fetchQuery(trpc.properties.byId.queryOptions({ id })));
}

/** What homes like this one sold for around it; null where it is neither house nor flat, or lies in no known country. */
async function trendAround({ type, country, postalCode }: ListingDetail) {
  const sold = SOLD_AS[type];
  if (!sold || !isCountry(country) || !postalCode) return null;
  const asked = { country, level: 'postal_code', code: postalCode, type: sold } as const;
  const trend = await pageQueries()
    .fetchQuery(trpc.market.trend.queryOptions({ ...asked, rooms: null, period: 'year', years: 5 }))
    // The page is worth reading without it.
    .catch(() => null);
  return trend && { trend, type: sold };
}

/** What registers of sales call a type of listing. */
const SOLD_AS: Partial<Record<ListingDetail['type'], 'house' | 'apartment'>> = {
  apartment: 'apartment',
  studio: 'apartment',
  loft: 'apartment',
  house: 'house',
  villa: 'house',
};
