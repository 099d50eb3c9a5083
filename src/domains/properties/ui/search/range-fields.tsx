'use client';

import { useTranslations } from 'next-intl';
import { type ReactNode, useState } from 'react';
import { NumberField } from '@/ui/number-field';
import { useDelayedCommit } from './use-delayed-commit';

export type Range = readonly [low: number | null, high: number | null];

/**
 * Two figures, from and to. A reversed pair is said and not asked for; what was typed stays.
 */
export function RangeFields(props: {
  legend: ReactNode;
  value: Range;
  onChange: (range: Range) => void;
  unit?: string;
  largest: number;
  step?: number;
  format?: Intl.NumberFormatOptions;
}) {
  const t = useTranslations('search.filters');
  const [given, setGiven] = useState(props.value);
  const [draft, setDraft] = useState(props.value);
  const { schedule, flush } = useDelayedCommit(props.onChange);
  if (given[0] !== props.value[0] || given[1] !== props.value[1]) {
    // The address changed under the fields: by "back", by a removed chip, by a link.
    setGiven(props.value);
    setDraft(props.value);
  }
  const isReversed = (range: Range) =>
    range[0] !== null && range[1] !== null && range[0] > range[1];

  function change(range: Range) {
    setDraft(range);
    if (!isReversed(range)) schedule(range);
  }

  const shared = {
    min: 0,
    max: props.largest,
    step: props.step,
    unit: props.unit,
    format: { maximumFractionDigits: 0, ...props.format },
  };
  return (
    <fieldset onBlur={flush}>
      <legend className="mb-1.5 font-medium text-sm">{props.legend}</legend>
      <div className="grid grid-cols-2 gap-3">
        <NumberField
          {...shared}
          label={t('from')}
          placeholder={t('min')}
          value={draft[0]}
          onValueChange={(low) => change([low, draft[1]])}
        />
        <NumberField
          {...shared}
          label={t('to')}
          placeholder={t('max')}
          value={draft[1]}
          onValueChange={(high) => change([draft[0], high])}
          error={isReversed(draft) ? t('reversed') : undefined}
        />
      </div>
    </fieldset>
  );
}
