'use client';

import { useTranslations } from 'next-intl';
import type { ComponentProps } from 'react';
import { priceHref } from '@/domains/market/model-price-address';
import { CURRENCIES, isCurrency, MAX_MAJOR_AMOUNT } from '@/kernel/money';
import { NumberField } from '@/ui/number-field';
import { SelectField } from '@/ui/select-field';
import { TextLink } from '@/ui/text-link';
import { AskedPrices } from './asked-prices';
import { FormPart } from './form-part';
import type { FormProps } from './form-props';

/** What is asked: for a rent, each month. */
export function PricePart(
  props: FormProps & { history: ComponentProps<typeof AskedPrices>['history'] },
) {
  const { form, change, errorOf } = props;
  const t = useTranslations('sell.price');
  return (
    <FormPart title={t('title')} text={t('text')}>
      <div className="grid max-w-2xl grid-cols-[minmax(0,2fr)_minmax(0,1fr)] gap-5">
        <NumberField
          label={form.transaction === 'rent' ? t('rent') : t('price')}
          error={errorOf('price')}
          min={0}
          max={MAX_MAJOR_AMOUNT}
          value={form.price}
          onValueChange={(value) =>
            change({
              price: value === null ? null : Math.min(Math.max(value, 0), MAX_MAJOR_AMOUNT),
            })
          }
          format={{ maximumFractionDigits: 2 }}
        />
        <SelectField
          label={t('currency')}
          value={form.currency}
          onChange={({ target }) => isCurrency(target.value) && change({ currency: target.value })}
          options={CURRENCIES.map((value) => ({ value, label: value }))}
        />
      </div>
      {form.transaction === 'sale' ? (
        <TextLink
          href={worthHref(form)}
          target="_blank"
          className="touch mt-4 inline-flex items-center"
        >
          {t('worth')}
        </TextLink>
      ) : null}
      <AskedPrices history={props.history} isRent={form.transaction === 'rent'} />
    </FormPart>
  );
}

/** What the form tells so far, asked of the recorded sales; beside the form, which stays as it is. */
function worthHref(form: FormProps['form']): string {
  return priceHref({
    country: form.country,
    address: form.address,
    postalCode: form.postalCode,
    city: form.city,
    latitude: form.latitude,
    longitude: form.longitude,
    type: form.type,
    unit: 'm2',
    surface: form.surface,
    land: form.landSurface,
    rooms: form.rooms,
    bedrooms: form.bedrooms,
    bathrooms: form.bathrooms,
    year: form.yearBuilt,
  });
}
