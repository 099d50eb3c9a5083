'use client';

import { useTranslations } from 'next-intl';
import { CURRENCIES, currencySymbol, isCurrency, MAX_MAJOR_AMOUNT } from '@/kernel/money';
import { SelectField } from '@/ui/select-field';
import type { FilterProps } from './filter-props';
import { PriceBands } from './price-bands';
import { RangeFields } from './range-fields';

/**
 * Price from and to, in a currency that is written into the address with them, so that a shared search means the same to
 * whoever opens it.
 */
export function PriceFields(props: Pick<FilterProps, 'state' | 'set' | 'currency' | 'asked'>) {
  const t = useTranslations('search.filters');
  const { state, set, asked } = props;
  const currency = state.currency ?? props.currency;
  return (
    <div className="grid gap-4">
      <RangeFields
        legend={state.transaction === 'rent' ? t('priceRent') : t('price')}
        value={[state.minPrice, state.maxPrice]}
        onChange={([minPrice, maxPrice]) =>
          set({
            minPrice,
            maxPrice,
            currency: minPrice === null && maxPrice === null ? state.currency : currency,
          })
        }
        largest={MAX_MAJOR_AMOUNT}
        step={state.transaction === 'rent' ? 50 : 10_000}
        unit={currencySymbol(currency)}
      />
      <PriceBands {...{ state, set, asked }} />
      <SelectField
        label={t('currency')}
        value={currency}
        options={CURRENCIES.map((code) => ({
          value: code,
          label: `${code} (${currencySymbol(code)})`,
        }))}
        onChange={(event) =>
          set({ currency: isCurrency(event.target.value) ? event.target.value : null })
        }
      />
    </div>
  );
}
