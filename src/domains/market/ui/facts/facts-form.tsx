'use client';

import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { type FormEvent, type ReactNode, useState, useTransition } from 'react';
import { PROPERTY_TYPES } from '@/kernel/homes';
import type { SurfaceUnit } from '@/kernel/units';
import { Button } from '@/ui/button';
import { SelectField } from '@/ui/select-field';
import { surfaceUnitOf } from '@/ui/surface-unit';
import { TextField } from '@/ui/text-field';
import type { PriceParam } from '../../model-price-address';
import { factsHref } from './facts-href';
import { MoreFacts } from './more-facts';
import { PlaceFields } from './place-fields';
import type { PriceParams } from './price-params';
import type { Problems } from './read-facts';
import { useProblemWords } from './use-problem-words';

/**
 * Whatever is known of a home. The facts are the page's address: sent without a script as well, shared, and there again
 * after "back". The parent gives it a key of the facts, so that it shows those of the address.
 */
export function FactsForm(props: {
  params: PriceParams;
  problems: Problems;
  unit: SurfaceUnit;
  /** Said at a field by the estimate: what it would take to answer. */
  wanted: Partial<Record<PriceParam, ReactNode>>;
  /** The sheet that it stands in on a phone, which sending closes. */
  sheetId: string | null;
}) {
  const t = useTranslations('price.form');
  const homes = useTranslations('homes.type');
  const problemWords = useProblemWords();
  const router = useRouter();
  const [isPending, startTransition] = useTransition();
  const [unit, setUnit] = useState(props.unit);
  const { params, problems } = props;
  const errorOf = (param: PriceParam): ReactNode => {
    const problem = problems[param];
    return problem ? problemWords(param, problem) : props.wanted[param];
  };

  function send(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const told = [...new FormData(event.currentTarget)].filter(
      (entry): entry is [string, string] => typeof entry[1] === 'string' && entry[1].trim() !== '',
    );
    if (props.sheetId) document.getElementById(props.sheetId)?.hidePopover?.();
    const before = new URLSearchParams(window.location.search);
    startTransition(() => router.push(factsHref(told, before)));
  }

  const figure = { inputMode: 'decimal', autoComplete: 'off', maxLength: 40 } as const;
  return (
    <form
      action="/price"
      onSubmit={send}
      className="grid grid-cols-1 gap-5"
      aria-label={t('title')}
      noValidate
    >
      <PlaceFields
        params={params}
        errorOf={errorOf}
        onCountry={(country) => {
          if (!params.surface && !params.land) setUnit(surfaceUnitOf(country));
        }}
      />
      <SelectField
        label={t('type')}
        name="type"
        error={props.wanted.type}
        defaultValue={params.type ?? 'apartment'}
        options={PROPERTY_TYPES.map((value) => ({ value, label: homes(value) }))}
      />
      <div className="grid grid-cols-[minmax(0,3fr)_minmax(0,2fr)] items-start gap-3">
        <TextField
          {...figure}
          label={t('surface')}
          name="surface"
          defaultValue={params.surface ?? ''}
          error={errorOf('surface')}
        />
        <SelectField
          label={t('unit')}
          name="unit"
          value={unit}
          onChange={({ target }) => setUnit(target.value === 'sqft' ? 'sqft' : 'm2')}
          options={(['m2', 'sqft'] as const).map((value) => ({
            value,
            label: t(`units.${value}`),
          }))}
        />
        <TextField
          {...figure}
          label={t('rooms')}
          name="rooms"
          defaultValue={params.rooms ?? ''}
          error={errorOf('rooms')}
        />
        <TextField
          {...figure}
          label={t('bedrooms')}
          name="bedrooms"
          defaultValue={params.bedrooms ?? ''}
          error={errorOf('bedrooms')}
        />
      </div>
      <MoreFacts params={params} errorOf={errorOf} unit={unit} />
      <div
        className={
          props.sheetId
            ? 'sticky bottom-0 z-10 -mx-1 px-1 py-2 max-lg:bg-surface lg:bg-paper'
            : undefined
        }
      >
        <Button type="submit" variant="primary" pending={isPending} className="w-full">
          {t('send')}
        </Button>
      </div>
    </form>
  );
}
