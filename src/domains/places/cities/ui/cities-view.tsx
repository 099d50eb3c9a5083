'use client';

import { useSuspenseQuery } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { useTRPC } from '@/trpc/client';
import { Badge } from '@/ui/badge';
import { Button } from '@/ui/button';
import { EmptyState } from '@/ui/empty-state';
import { LinkButton } from '@/ui/link-button';
import type { CityView, SearchCitiesInput } from '../contract';
import { CityDialog } from './city-dialog';
import { RemoveCity } from './remove-city';

/** A page of the list, with what is not offered too. */
export function CitiesView({ filter }: { filter: SearchCitiesInput }) {
  const t = useTranslations('admin.cities');
  const trpc = useTRPC();
  const { data } = useSuspenseQuery(trpc.cities.search.queryOptions(filter));
  return (
    <>
      <div className="mt-8 flex flex-wrap items-center justify-between gap-4">
        <p className="figures text-ink-soft">{t('count', { count: data.total })}</p>
        <CityDialog trigger={<Button variant="primary">{t('add')}</Button>} />
      </div>
      {data.cities.length === 0 ? (
        <EmptyState title={t('empty')}>
          <p>{t('emptyText')}</p>
        </EmptyState>
      ) : (
        <ul className="mt-4 border-line border-b">
          {data.cities.map((city) => (
            <CityRow key={city.id} city={city} />
          ))}
        </ul>
      )}
      <Pages filter={filter} total={data.total} />
    </>
  );
}

function CityRow({ city }: { city: CityView }) {
  const t = useTranslations('admin.cities');
  const { name } = city;
  return (
    <li className="flex flex-wrap items-center gap-x-6 gap-y-2 border-line border-t py-3">
      <p className="min-w-0 flex-1 basis-60 break-words">
        <span className="font-medium">{name}</span>
        <span className="text-ink-soft">
          {' · '}
          {city.state ? `${city.state}, ${city.country}` : city.country}
        </span>
      </p>
      {city.isActive ? null : <Badge meaning="watch">{t('inactive')}</Badge>}
      <div className="flex gap-2">
        <CityDialog
          city={city}
          trigger={
            <Button size="small" aria-label={t('changeOf', { name })}>
              {t('change')}
            </Button>
          }
        />
        <RemoveCity city={city} />
      </div>
    </li>
  );
}

function Pages({ filter, total }: { filter: SearchCitiesInput; total: number }) {
  const t = useTranslations('admin.cities');
  const hrefOf = (page: number) => {
    const query = new URLSearchParams({ ...(filter.q && { q: filter.q }), page: String(page) });
    return `/admin/cities?${query}`;
  };
  const hasNext = filter.page * filter.limit < total;
  if (filter.page === 1 && !hasNext) return null;
  return (
    <nav aria-label={t('pages')} className="mt-8 flex justify-between gap-3">
      {filter.page > 1 ? (
        <LinkButton href={hrefOf(filter.page - 1)}>{t('previous')}</LinkButton>
      ) : (
        <span />
      )}
      {hasNext ? <LinkButton href={hrefOf(filter.page + 1)}>{t('next')}</LinkButton> : null}
    </nav>
  );
}
