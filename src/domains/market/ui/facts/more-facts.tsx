'use client';

import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import type { SurfaceUnit } from '@/kernel/units';
import { SelectField } from '@/ui/select-field';
import { TextField } from '@/ui/text-field';
import type { PriceParam } from '../../model-price-address';
import { ENERGY_CLASSES, FACT_CONDITIONS } from './choices';
import type { PriceParams } from './price-params';

const FIGURES = ['land', 'bathrooms', 'floor', 'year'] as const;
const MORE = [...FIGURES, 'condition', 'energy', 'on'] as const;

/** What narrows the answer further: folded away until one of it is told. */
export function MoreFacts(props: {
  params: PriceParams;
  errorOf: (param: PriceParam) => ReactNode;
  unit: SurfaceUnit;
}) {
  const t = useTranslations('price.form');
  const { params, errorOf } = props;
  const isTold = MORE.some((param) => params[param] !== null);
  return (
    <details open={isTold} className="group">
      <summary className="touch inline-flex items-center text-accent underline decoration-accent/40 underline-offset-4">
        {t('more')}
      </summary>
      <div className="mt-4 grid grid-cols-2 items-start gap-3">
        {FIGURES.map((param) => (
          <TextField
            key={param}
            label={t(param, { unit: t(`units.${props.unit}`) })}
            name={param}
            inputMode={param === 'floor' ? 'text' : 'decimal'}
            autoComplete="off"
            maxLength={40}
            defaultValue={params[param] ?? ''}
            error={errorOf(param)}
          />
        ))}
        <SelectField
          label={t('condition')}
          name="condition"
          defaultValue={params.condition ?? ''}
          options={[
            { value: '', label: t('unknown') },
            ...FACT_CONDITIONS.map((value) => ({ value, label: t(`conditions.${value}`) })),
          ]}
        />
        <SelectField
          label={t('energy')}
          name="energy"
          defaultValue={params.energy ?? ''}
          options={[
            { value: '', label: t('unknown') },
            ...ENERGY_CLASSES.map((value) => ({ value, label: value })),
          ]}
        />
        <TextField
          label={t('on')}
          hint={t('onHint')}
          name="on"
          type="date"
          defaultValue={params.on ?? ''}
          error={errorOf('on')}
          className="col-span-2"
        />
      </div>
    </details>
  );
}
