'use client';

import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useLocale, useTranslations } from 'next-intl';
import { useTRPC } from '@/trpc/client';
import type { AskedSearch } from '../../search-params';

/** How many homes each choice would show: asked only where fields that show it have opened. */
export function useFacets(asked: AskedSearch) {
  const trpc = useTRPC();
  const { sort: _order, ...filters } = asked;
  const { data } = useQuery(
    trpc.properties.facets.queryOptions(filters, { placeholderData: keepPreviousData }),
  );
  return data;
}

/** Writes a choice's count; `about` ones, told from a sample, with two figures that can be relied on. */
export function useCountText() {
  const locale = useLocale();
  const t = useTranslations('search.facets');
  return (count: number, isAbout: boolean) => {
    const written = new Intl.NumberFormat(
      locale,
      isAbout ? { maximumSignificantDigits: 2 } : undefined,
    ).format(count);
    return isAbout ? t('about', { count: written }) : written;
  };
}
