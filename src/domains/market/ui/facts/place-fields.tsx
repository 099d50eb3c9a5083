'use client';

import { useLocale, useTranslations } from 'next-intl';
import { type ReactNode, useState } from 'react';
import { COUNTRIES, type Country, isCountry } from '@/kernel/countries';
import { SelectField } from '@/ui/select-field';
import { TextField } from '@/ui/text-field';
import { PRICE_PARAM_NAMES, type PriceParam } from '../../model-price-address';
import { AddressField } from './address-field';
import type { PriceParams } from './price-params';
import { placeOf } from './with-place';

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
    country: knownCountry(params.country),
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
          const { address, postalCode, city, country, latitude, longitude } = placeOf(found);
          props.onCountry(country);
          setPlace({
            country,
            address: address ?? '',
            postalCode: postalCode ?? '',
            city: city ?? '',
            latitude: latitude ?? '',
            longitude: longitude ?? '',
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
          typed({ country: knownCountry(target.value) });
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

function knownCountry(code: string | null): Country {
  return isCountry(code) ? code : 'FR';
}
