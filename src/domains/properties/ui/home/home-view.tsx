import { ChevronLeft } from 'lucide-react';
import Link from 'next/link';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { Badge } from '@/ui/badge';
import { MeaningMark } from '@/ui/meaning';
import { choiceOf } from '../../compare/choice';
import { CompareButton } from '../../compare/ui/compare-button';
import type { ListingCard, ListingDetail } from '../../contract';
import { RequestPanel } from '../../requests/ui/request-panel';
import { searchHref } from '../../search-params';
import { StatusBadge } from '../card/status-badge';
import { FavouriteButton } from '../favourites/favourite-button';
import { favouriteOf } from '../favourites/favourite-of';
import { type CameFrom, CameFromSearch } from './came-from-search';
import { FactList } from './fact-list';
import { Gallery } from './gallery';
import { HomeFigures, PriceFigure } from './home-figures';
import { HomePlace } from './home-place';
import { HomeTabs } from './home-tabs';
import { PriceHistory } from './price-history';
import { ShareButton } from './share-button';
import { SimilarHomes } from './similar-homes';

/**
 * One home: pictures, the figures, everything the listing says, its prices, its place, others like it. Drawn by the
 * server; only what answers to the reader is the browser's.
 */
export function HomeView(props: {
  home: ListingDetail;
  similar: readonly ListingCard[];
  mapStyleUrl: string;
  now: Date;
  /** The search that it was opened from as one of the best matches. */
  cameFrom: CameFrom | null;
  /** What the server works out about the price: sections that come between the prices and the place. */
  figures: ReactNode;
}) {
  const t = useTranslations('property');
  const homes = useTranslations('homes');
  const { home } = props;
  const notice = home.status === 'active' || home.status === 'draft' ? null : home.status;
  return (
    <article className="page pt-4 pb-20">
      <Link
        href={searchHref({ transaction: home.transaction, cities: [home.city] })}
        prefetch={false}
        className="touch mb-3 inline-flex h-11 items-center gap-1 text-ink-soft hover:text-ink"
      >
        <ChevronLeft aria-hidden="true" className="size-5" strokeWidth={1.5} />
        {t('breadcrumb', { city: home.city })}
      </Link>
      <div className="mb-5">
        <HomeTabs id={home.id} open="home" />
      </div>
      <Gallery photos={home.photos} title={home.title} />
      <div className="mt-8 grid gap-x-16 lg:grid-cols-[minmax(0,1fr)_22rem] lg:grid-rows-[auto_1fr]">
        <header className="min-w-0">
          <div className="mb-2 flex flex-wrap gap-2 empty:hidden">
            <StatusBadge status={home.status} />
            {home.isDemo ? <Badge>{homes('demo')}</Badge> : null}
          </div>
          <h1 className="title text-2xl">{home.title}</h1>
          <p className="mt-1 text-ink-soft">
            {[home.address, `${home.postalCode} ${home.city}`, home.state]
              .filter(Boolean)
              .join(', ')}
          </p>
          {props.cameFrom ? <CameFromSearch id={home.id} from={props.cameFrom} /> : null}
          {notice ? <Notice>{t(`status.${notice}`)}</Notice> : null}
        </header>
        <aside className="mt-6 lg:col-start-2 lg:row-span-2 lg:row-start-1 lg:mt-0 lg:border-line lg:border-l lg:pl-10">
          <div className="lg:sticky lg:top-[calc(var(--header-height)+1.5rem)]">
            <PriceFigure home={home} />
            <RequestPanel home={home} />
            <div className="mt-3 grid grid-cols-2 gap-3 lg:grid-cols-1">
              <FavouriteButton home={favouriteOf(home)} withWord />
              <ShareButton title={home.title} />
              <CompareButton withWord home={choiceOf(home)} className="max-lg:col-span-2" />
            </div>
            {home.isDemo ? <p className="mt-4 text-ink-soft text-sm">{t('demo')}</p> : null}
          </div>
        </aside>
        <div className="mt-8 min-w-0">
          <HomeFigures home={home} />
          <Section title={t('about')}>
            <p className="max-w-prose whitespace-pre-line">
              {home.description || (
                <span className="text-ink-soft italic">{t('noDescription')}</span>
              )}
            </p>
          </Section>
          <Section title={t('facts.title')}>
            <FactList home={home} />
          </Section>
          <Section title={t('history.title')}>
            <PriceHistory home={home} now={props.now} />
          </Section>
          {props.figures}
          <Section title={t('place.title')}>
            <HomePlace home={placeOf(home)} styleUrl={props.mapStyleUrl} />
          </Section>
        </div>
      </div>
      <SimilarHomes homes={props.similar} />
    </article>
  );
}

function placeOf({ latitude, longitude, city }: ListingDetail) {
  return { latitude, longitude, city };
}

function Section(props: { title: string; children: ReactNode }) {
  return (
    <section className="mt-12">
      <h2 className="title mb-4 text-xl">{props.title}</h2>
      {props.children}
    </section>
  );
}

function Notice({ children }: { children: ReactNode }) {
  return (
    <p className="mt-5 flex max-w-prose items-center gap-3 border-watch border-l-2 py-1 pl-4">
      <MeaningMark meaning="watch" />
      {children}
    </p>
  );
}
