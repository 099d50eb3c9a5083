'use client';

import dynamic from 'next/dynamic';
import { useLocale, useTranslations } from 'next-intl';
import type { PlaceSuggestion } from '@/domains/places/contract';
import { COUNTRIES, type Country, isCountry } from '@/kernel/countries';
import { Button } from '@/ui/button';
import { SelectField } from '@/ui/select-field';
import { TextField } from '@/ui/text-field';
import type { PublicationForm } from '../contract';
import { FormPart } from './form-part';
import type { FormProps } from './form-props';
import { TownField } from './town-field';

const PinMap = dynamic(() => import('./pin-map'), { ssr: false });

/** Where the home is: its address, and a pin that can be put right. */
export function PlacePart({
  form,
  change,
  errorOf,
  mapStyleUrl,
}: FormProps & { mapStyleUrl: string }) {
  const t = useTranslations('sell.place');
  const locale = useLocale();
  const names = new Intl.DisplayNames(locale, { type: 'region', fallback: 'code' });
  const { latitude, longitude } = form;
  const pin = latitude === null || longitude === null ? null : { latitude, longitude };

  return (
    <FormPart title={t('title')} text={t('text')}>
      <div className="grid max-w-2xl gap-5 sm:grid-cols-2">
        <SelectField
          label={t('country')}
          value={form.country}
          autoComplete="country"
          onChange={({ target }) => change(inCountry(target.value, form))}
          options={Object.keys(COUNTRIES).map((value) => ({
            value,
            label: names.of(value) ?? value,
          }))}
          className="sm:col-span-2"
        />
        <TownField
          label={t('city')}
          error={errorOf('city')}
          value={form.city}
          maxLength={100}
          autoComplete="off"
          onType={(city) => change({ city })}
          onPlace={(place) => change(atPlace(place, form))}
        />
        <TownField
          label={t('postalCode')}
          error={errorOf('postalCode')}
          value={form.postalCode}
          maxLength={12}
          autoComplete="off"
          onType={(postalCode) => change({ postalCode })}
          onPlace={(place) => change(atPlace(place, form))}
        />
        <TextField
          label={t('address')}
          hint={t('addressHint')}
          value={form.address}
          maxLength={200}
          autoComplete="street-address"
          onChange={({ target }) => change({ address: target.value })}
          className="sm:col-span-2"
        />
      </div>
      <div className="mt-6">
        {pin ? (
          <>
            <div className="h-72 max-w-2xl overflow-hidden rounded-lg border border-line bg-sunken">
              <PinMap
                pin={pin}
                label={t('pin')}
                styleUrl={mapStyleUrl}
                onMove={(moved) => change(moved)}
              />
            </div>
            <p className="mt-2 text-ink-soft text-sm">{t('pinHint')}</p>
          </>
        ) : (
          <div className="flex max-w-2xl flex-wrap items-center gap-x-4 gap-y-2">
            <p className="text-ink-soft text-sm">{t('noPin')}</p>
            <Button size="small" onClick={() => change(MIDDLE[form.country])}>
              {t('setPin')}
            </Button>
          </div>
        )}
      </div>
    </FormPart>
  );
}

/** Where a pin stands before it is put right: the country's capital. */
const MIDDLE: Record<Country, { latitude: number; longitude: number }> = {
  FR: { latitude: 48.857, longitude: 2.352 },
  US: { latitude: 38.907, longitude: -77.037 },
  GB: { latitude: 51.507, longitude: -0.128 },
  IN: { latitude: 28.614, longitude: 77.209 },
};

/** A country brings its currency, unless a price was typed in another. */
function inCountry(value: string, form: PublicationForm): Partial<PublicationForm> {
  if (!isCountry(value)) return {};
  return { country: value, ...(form.price === null && { currency: COUNTRIES[value].currency }) };
}

/** All that a suggestion knows; a code that was typed stays where the suggestion is the whole town. */
function atPlace(place: PlaceSuggestion, form: PublicationForm): Partial<PublicationForm> {
  const { name, postalCode, state, country, latitude, longitude } = place;
  return {
    ...inCountry(country, form),
    city: name,
    postalCode: postalCode ?? form.postalCode,
    state: state ?? '',
    ...(latitude !== null && longitude !== null && { latitude, longitude }),
  };
}
