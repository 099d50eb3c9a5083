'use client';

import { useLocale, useTranslations } from 'next-intl';
import { type Currency, formatMoney, toMinorUnits } from '@/kernel/money';
import { ChoiceFields } from './choice-fields';
import type { FilterProps } from './filter-props';
import { useCountText, useFacets } from './use-facets';

/** Round stretches of price that hold homes, each with how many; one press asks for it, another drops it. */
export function PriceBands({ state, set, asked }: Pick<FilterProps, 'state' | 'set' | 'asked'>) {
  const t = useTranslations('search');
  const locale = useLocale();
  const facets = useFacets(asked);
  const countText = useCountText();
  if (!facets) return null;
  const { currency, bands } = facets.prices;
  const held = bands.filter(({ count }) => count > 0);
  if (held.length === 0) return null;
  const short = (value: number, unit: Currency) =>
    formatMoney({ amount: toMinorUnits(value, unit), currency: unit }, locale, { compact: true });
  const label = (from: number | null, to: number | null) => {
    if (from === null) return t('facets.bandTo', { high: short(to ?? 0, currency) });
    if (to === null) return t('facets.bandFrom', { low: short(from, currency) });
    return `${short(from, currency)} – ${short(to, currency)}`;
  };
  const keyOf = (from: number | null, to: number | null) => `${from ?? ''}-${to ?? ''}`;
  return (
    <ChoiceFields
      legend={t('facets.bands')}
      hint={facets.isAbout ? t('facets.aboutHint') : undefined}
      options={held.map(({ from, to, count }) => ({
        value: keyOf(from, to),
        label: label(from, to),
        note: countText(count, facets.isAbout),
      }))}
      chosen={[keyOf(state.minPrice, state.maxPrice)]}
      onChange={(chosen) => {
        const band = held.find(({ from, to }) => keyOf(from, to) === chosen[1]);
        set(
          band
            ? { minPrice: band.from, maxPrice: band.to, currency }
            : { minPrice: null, maxPrice: null },
        );
      }}
    />
  );
}
