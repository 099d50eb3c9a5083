'use client';

import { useTranslations } from 'next-intl';
import { FEATURES, PROPERTY_TYPES, TRANSACTIONS } from '@/kernel/homes';
import { NumberField } from '@/ui/number-field';
import { Segmented } from '@/ui/segmented';
import { SelectField } from '@/ui/select-field';
import { keptSurface, shownSurface, surfaceUnitOf } from '@/ui/surface-unit';
import { ChoiceFields } from '../../ui/search/choice-fields';
import { FormPart } from './form-part';
import type { FormProps } from './form-props';

/** What the home is and what it has. Surfaces stand in the unit of its country. */
export function FactsPart({ form, change, errorOf }: FormProps) {
  const t = useTranslations('sell.facts');
  const homes = useTranslations('homes');
  const unit = surfaceUnitOf(form.country);
  const surfaces = { unit: t(`unit.${unit}`), min: 0, max: 10_000_000 };
  const rooms = { min: 0, max: 100 };
  const types = PROPERTY_TYPES.map((value) => ({ value, label: homes(`type.${value}`) }));
  return (
    <FormPart title={t('title')} text={t('text')}>
      <div className="grid max-w-2xl grid-cols-2 gap-5">
        <Segmented
          legend={t('transaction')}
          options={TRANSACTIONS.map((value) => ({ value, label: t(value) }))}
          value={form.transaction}
          onChange={(transaction) => change({ transaction })}
          className="col-span-2 sm:col-span-1"
        />
        <SelectField
          label={t('type')}
          error={errorOf('type')}
          value={form.type ?? ''}
          onChange={({ target }) =>
            change({ type: PROPERTY_TYPES.find((type) => type === target.value) ?? null })
          }
          options={[{ value: '', label: t('typeNone') }, ...types]}
          className="col-span-2 sm:col-span-1"
        />
        <NumberField
          {...surfaces}
          label={t('surface')}
          error={errorOf('surface')}
          value={shownSurface(form.surface, unit)}
          onValueChange={(value) => change({ surface: within(keptSurface(value, unit), surfaces) })}
          format={{ maximumFractionDigits: 1 }}
        />
        <NumberField
          {...surfaces}
          label={t('landSurface')}
          error={errorOf('landSurface')}
          value={shownSurface(form.landSurface, unit)}
          onValueChange={(value) =>
            change({ landSurface: within(keptSurface(value, unit), surfaces) })
          }
          format={{ maximumFractionDigits: 0 }}
        />
        <NumberField
          {...rooms}
          label={t('rooms')}
          value={form.rooms}
          onValueChange={(value) => change({ rooms: whole(within(value, rooms)) })}
        />
        <NumberField
          {...rooms}
          label={t('bedrooms')}
          value={form.bedrooms}
          onValueChange={(value) => change({ bedrooms: whole(within(value, rooms)) })}
        />
        <NumberField
          {...rooms}
          label={t('bathrooms')}
          hint={t('bathroomsHint')}
          step={0.5}
          value={form.bathrooms}
          onValueChange={(value) => change({ bathrooms: within(value, rooms) })}
        />
        <NumberField
          label={t('yearBuilt')}
          min={1000}
          max={2200}
          value={form.yearBuilt}
          // A year half typed (`19`) is none yet.
          onValueChange={(value) =>
            change({
              yearBuilt: value !== null && value >= 1000 && value <= 2200 ? whole(value) : null,
            })
          }
          format={{ useGrouping: false }}
        />
      </div>
      <div className="mt-6 max-w-2xl">
        <ChoiceFields
          legend={t('features')}
          options={FEATURES.map((value) => ({ value, label: homes(`feature.${value}`) }))}
          chosen={form.features}
          onChange={(features) => change({ features })}
        />
      </div>
    </FormPart>
  );
}

/** What the contract takes: a field says its limits, but lets them be passed while typing. */
function within(value: number | null, { min, max }: { min: number; max: number }): number | null {
  return value === null ? null : Math.min(Math.max(value, min), max);
}

function whole(value: number | null): number | null {
  return value === null ? null : Math.round(value);
}
