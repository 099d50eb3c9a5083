import { ArrowRight } from 'lucide-react';
import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { priceHref } from '@/domains/market/model-price-address';
import { EmptyState } from '@/ui/empty-state';
import { Price } from '@/ui/price';
import { TextLink } from '@/ui/text-link';
import type { ListingCard } from '../../contract';
import { searchHref } from '../../search-params';
import { HomeCard } from '../card/home-card';
import { HomeFacts } from '../card/home-facts';
import { HomePhoto } from '../card/home-photo';
import { LandingSearch } from './landing-search';

const LARGE = new Set<ListingCard['type']>(['house', 'villa']);

/** The front door: the search, one home large, and what came in last. */
export function LandingView({ homes }: { homes: readonly ListingCard[] }) {
  const t = useTranslations('search.landing');
  // A whole house shows best at this size; where none came in lately, the newest of all.
  const first = homes.find((home) => home.status === 'active' && LARGE.has(home.type)) ?? homes[0];
  const others = homes.filter((home) => home !== first);
  const towns = [...new Set(homes.map((home) => home.city))];
  return (
    <div className="page pt-6 pb-20 md:pt-10">
      <div className="grid items-center gap-x-16 gap-y-10 lg:grid-cols-[minmax(0,6fr)_minmax(0,5fr)]">
        <div>
          <h1 className="title text-3xl">{t('title')}</h1>
          <p className="mt-4 max-w-prose text-ink-soft text-lg">{t('lead')}</p>
          <div className="mt-8 max-w-2xl">
            <LandingSearch />
          </div>
          {towns.length > 0 ? (
            <ul aria-label={t('towns')} className="mt-4 flex flex-wrap gap-x-5 gap-y-1">
              {towns.slice(0, 6).map((city) => (
                <li key={city}>
                  <TextLink
                    href={searchHref({ cities: [city] })}
                    className="touch inline-flex items-center"
                  >
                    {city}
                  </TextLink>
                </li>
              ))}
            </ul>
          ) : null}
          <p className="mt-6 max-w-prose border-line border-t pt-5">
            {t('worth')}{' '}
            <TextLink
              href={priceHref({})}
              className="touch inline-flex items-center gap-1 whitespace-nowrap"
            >
              {t('worthLink')}
              <ArrowRight aria-hidden="true" className="size-4" strokeWidth={1.5} />
            </TextLink>
          </p>
        </div>
        {first ? <LargeHome home={first} /> : null}
      </div>
      {others.length > 0 ? (
        <section className="mt-16">
          <div className="mb-6 flex items-baseline justify-between gap-4 border-line border-t pt-8">
            <h2 className="title text-xl">{t('newest')}</h2>
            <TextLink href="/properties" className="inline-flex items-center gap-1">
              {t('all')}
              <ArrowRight aria-hidden="true" className="size-4" strokeWidth={1.5} />
            </TextLink>
          </div>
          <ul className="grid gap-x-6 gap-y-9 sm:grid-cols-2 lg:grid-cols-4">
            {others.map((home) => (
              <li key={home.id}>
                <HomeCard
                  home={home}
                  sizes="(min-width: 64rem) 21vw, (min-width: 40rem) 46vw, 92vw"
                  level={3}
                />
              </li>
            ))}
          </ul>
        </section>
      ) : null}
      {first ? null : (
        <EmptyState title={t('none')}>
          <p>{t('noneText')}</p>
        </EmptyState>
      )}
    </div>
  );
}

function LargeHome({ home }: { home: ListingCard }) {
  const t = useTranslations('homes');
  return (
    <Link href={`/properties/${home.id}`} prefetch={false} className="group block rounded-lg">
      <span className="block overflow-hidden rounded-lg">
        <HomePhoto
          photo={home.photos[0]}
          alt=""
          sizes="(min-width: 64rem) 40vw, 92vw"
          eager
          className="aspect-4/3! transition-transform duration-200 group-hover:scale-[1.01]"
        />
      </span>
      <span className="mt-3 flex flex-wrap items-baseline justify-between gap-x-6">
        <span className="title text-xl">
          <Price money={home.price} perMonth={home.transaction === 'rent'} />
        </span>
        <span className="text-ink-soft">
          {home.city}
          {home.isDemo ? ` · ${t('demo')}` : ''}
        </span>
      </span>
      <HomeFacts home={home} />
    </Link>
  );
}
