'use client';

import { useLocale, useTranslations } from 'next-intl';
import { type ReactNode, useState } from 'react';
import { COUNTRIES, isCountry } from '@/kernel/countries';
import { SelectField } from '@/ui/select-field';
import { TextField } from '@/ui/text-field';
import { PRICE_PARAM_NAMES, type PriceParam } from '../../model-price-address';
import { AddressField } from './address-field';
import type { PriceParams } from './price-params';

/** Where the home is. A suggestion fills all of it; typing over it forgets the position that came with it. */
export function PlaceFields(props: {
  params: PriceParams;
  errorOf: (param: PriceParam) => ReactNode;
  onCountry: (country: string) => void;
}) {
  const t = useTranslations('price.form');
  const locale = useLocale();
  const { params, errorOf } = props;
  const [place, setPlace] = useState({
    address: params.address ?? '',
    postalCode: params.postalCode ?? '',
    city: params.city ?? '',
    country: isCountry(params.country) ? params.country : 'FR',
    latitude: params.latitude ?? '',
    longitude: params.longitude ?? '',
  });
  const change = (next: Partial<typeof place>) => setPlace({ ...place, ...next });
  const typed = (next: Partial<typeof place>) => change({ ...next, latitude: '', longitude: '' });
  const countries = new Intl.DisplayNames(locale, { type: 'region' });
  const positionError = errorOf('latitude') ?? errorOf('longitude');
  return (
    <>
      <AddressField
        label={t('address')}
        hint={t('addressHint')}
        error={errorOf('address') ?? positionError}
        name="address"
        placeholder={t('addressPlaceholder')}
        value={place.address}
        onType={(address) => typed({ address })}
        onPick={(found) => {
          props.onCountry(found.country);
          change({
            address: found.address ?? '',
            postalCode: found.postalCode ?? '',
            city: found.city ?? '',
            country: isCountry(found.country) ? found.country : place.country,
            latitude: found.latitude === null ? '' : String(found.latitude),
            longitude: found.longitude === null ? '' : String(found.longitude),
          });
        }}
      />
      <div className="grid grid-cols-[minmax(0,2fr)_minmax(0,3fr)] gap-3">
        <TextField
          label={t('postalCode')}
          error={errorOf('postalCode')}
          name={PRICE_PARAM_NAMES.postalCode}
          autoComplete="off"
          maxLength={12}
          value={place.postalCode}
          onChange={({ target }) => typed({ postalCode: target.value })}
        />
        <TextField
          label={t('city')}
          error={errorOf('city')}
          name="city"
          autoComplete="off"
          maxLength={100}
          value={place.city}
          onChange={({ target }) => typed({ city: target.value })}
        />
      </div>
      <SelectField
        label={t('country')}
        name="country"
        value={place.country}
        onChange={({ target }) => {
          props.onCountry(target.value);
          typed({ country: isCountry(target.value) ? target.value : place.country });
        }}
        options={Object.keys(COUNTRIES).map((value) => ({
          value,
          label: countries.of(value) ?? value,
        }))}
      />
      <input type="hidden" name={PRICE_PARAM_NAMES.latitude} value={place.latitude} />
      <input type="hidden" name={PRICE_PARAM_NAMES.longitude} value={place.longitude} />
    </>
  );
}
