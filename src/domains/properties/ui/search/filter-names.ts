'use client';

import { useLocale, useTranslations } from 'next-intl';
import { type Currency, formatMoney, toMinorUnits } from '@/kernel/money';
import { type SurfaceUnit, squareMetresToSquareFeet } from '@/kernel/units';
import type { SearchState } from '../../search-params';
import type { Filter } from './filters';
import { shownPricePer } from './price-per-surface';

/** Says what each filter holds, in few words, for chips and for the way out of an empty result. */
export function useFilterNames(state: SearchState, currency: Currency, unit: SurfaceUnit) {
  const t = useTranslations('search.filters');
  const homes = useTranslations('homes');
  const locale = useLocale();

  function range(low: number | null, high: number | null, say: (value: number) => string): string {
    if (low !== null && high !== null)
      return t('openRange.both', { low: say(low), high: say(high) });
    if (low !== null) return t('openRange.from', { low: say(low) });
    return t('openRange.to', { high: say(high ?? 0) });
  }

  const amount = (value: number) => {
    const unitOfPrice = state.currency ?? currency;
    return formatMoney({ amount: toMinorUnits(value, unitOfPrice), currency: unitOfPrice }, locale);
  };
  const perUnit = (value: number) => amount(shownPricePer(value, unit) ?? 0);
  const surface = (value: number) => {
    const figure = unit === 'm2' ? value : Math.round(squareMetresToSquareFeet(value));
    return `${new Intl.NumberFormat(locale, { maximumFractionDigits: 0 }).format(figure)} ${t(`unit.${unit}`)}`;
  };

  const names: Record<Filter, () => string> = {
    place: () => [...state.cities, ...state.postalCodes].join(', '),
    area: () => t('area'),
    bounds: () => t('bounds'),
    price: () => range(state.minPrice, state.maxPrice, amount),
    currency: () => state.currency ?? currency,
    types: () => state.types.map((type) => homes(`type.${type}`)).join(', '),
    statuses: () => state.statuses.map((status) => homes(`status.${status}`)).join(', '),
    bedrooms: () => `${state.minBedrooms ?? 0}+ ${t('bedrooms').toLowerCase()}`,
    bathrooms: () => `${state.minBathrooms ?? 0}+ ${t('bathrooms').toLowerCase()}`,
    rooms: () => `${state.minRooms ?? 0}+ ${t('rooms').toLowerCase()}`,
    surface: () => range(state.minSurface, state.maxSurface, surface),
    pricePerSquareMetre: () =>
      `${range(state.minPricePerSquareMetre, state.maxPricePerSquareMetre, perUnit)} / ${t(`unit.${unit}`)}`,
    year: () => `${t('year')} ${range(state.minYear, state.maxYear, String)}`,
    listedSince: () => t('listedSince', { day: dayName(state.listedSince ?? '', locale) }),
    features: () => state.features.map((feature) => homes(`feature.${feature}`)).join(', '),
    excludeFeatures: () =>
      t('withoutFeatures', {
        features: state.excludeFeatures.map((feature) => homes(`feature.${feature}`)).join(', '),
      }),
    words: () =>
      [state.words, state.sentence].flatMap((text) => (text ? [`“${text}”`] : [])).join(', '),
  };
  return (filter: Filter) => names[filter]();
}

function dayName(day: string, locale: string): string {
  const instant = new Date(day);
  if (Number.isNaN(instant.getTime())) return day;
  return new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeZone: 'UTC' }).format(instant);
}
