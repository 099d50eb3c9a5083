'use client';

import { ArrowRight } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { Button } from '@/ui/button';
import { EmptyState } from '@/ui/empty-state';
import { Skeleton } from '@/ui/skeleton';
import type { SearchOutput } from '../../contract';
import type { AskedSearch } from '../../search-params';
import { FILTERS, type Filter, WITHOUT_ALL, without } from './filters';
import { useLoosenings } from './use-results';
import type { SetSearch } from './use-search-state';

/** Nothing found: says which filter to loosen and what that would show, each one tap away. */
export function EmptyResult(props: {
  asked: AskedSearch;
  found: SearchOutput;
  set: SetSearch;
  nameOf: (filter: Filter) => string;
}) {
  const t = useTranslations('search.empty');
  const { data, isPending } = useLoosenings(props.asked, true);
  const ways = (data ?? []).flatMap((way) => {
    const filter = FILTERS.find((known) => known === way.filter);
    return filter ? [{ ...way, filter }] : [];
  });
  const others = props.found.inOtherCurrencies;
  return (
    <EmptyState
      title={t('title')}
      action={
        <Button
          variant={ways.length > 0 ? 'quiet' : 'primary'}
          onClick={() => props.set(WITHOUT_ALL)}
        >
          {t('clear')}
        </Button>
      }
    >
      {isPending ? <Skeleton className="mx-auto h-12 w-72" /> : null}
      {!isPending && ways.length === 0 ? <p>{t('none')}</p> : null}
      {others > 0 ? <p>{t('currency', { count: others })}</p> : null}
      {ways.length > 0 ? (
        <>
          <p>{t('text')}</p>
          <ul className="mt-4 w-full divide-y divide-line border-line border-y text-left text-ink">
            {ways.map(({ filter, total, totalIsMinimum }) => (
              <li key={filter}>
                <button
                  type="button"
                  onClick={() => props.set(without([filter]))}
                  className="group flex min-h-12 w-full items-center justify-between gap-4 px-2 hover:bg-sunken"
                >
                  <span className="min-w-0 truncate">
                    {t('without', { filter: props.nameOf(filter) })}
                  </span>
                  <span className="figures flex shrink-0 items-center gap-2 text-accent">
                    {t(totalIsMinimum ? 'gainMany' : 'gain', { count: total })}
                    <ArrowRight aria-hidden="true" className="size-4" strokeWidth={1.5} />
                  </span>
                </button>
              </li>
            ))}
          </ul>
        </>
      ) : null}
    </EmptyState>
  );
}
