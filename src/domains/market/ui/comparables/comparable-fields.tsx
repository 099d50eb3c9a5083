'use client';

import { useLocale, useTranslations } from 'next-intl';
import { type ReactNode, useState } from 'react';
import {
  type SurfaceUnit,
  squareFeetToSquareMetres,
  squareMetresToSquareFeet,
} from '@/kernel/units';
import { SelectField } from '@/ui/select-field';
import { TextField } from '@/ui/text-field';
import { numberOf } from '../facts/numbers';
import { type ComparableState, RADII, SOLD_TYPES, USUAL_RADIUS } from './comparable-params';
import type { useComparables } from './use-comparables';

export interface FieldsProps {
  state: ComparableState;
  setState: ReturnType<typeof useComparables>['setState'];
  unit: SurfaceUnit;
}

/** Radius, dates, surface, rooms and type of the sales to show; each is in force as soon as it is told. */
export function ComparableFields({ state, setState, unit }: FieldsProps) {
  const t = useTranslations('price.comparables');
  const homes = useTranslations('homes.type');
  const locale = useLocale();
  const kilometres = new Intl.NumberFormat(locale, { maximumFractionDigits: 1 });
  const inUnit = (value: number | null) =>
    value === null || unit === 'm2' ? value : Math.round(squareMetresToSquareFeet(value));
  const kept = (value: number) =>
    unit === 'm2' ? value : Math.round(squareFeetToSquareMetres(value) * 100) / 100;
  return (
    <div className="grid grid-cols-2 items-start gap-3 md:grid-cols-4">
      <SelectField
        label={t('radius')}
        value={String(state.radius ?? '')}
        onChange={({ target }) =>
          void setState({ radius: target.value === '' ? null : Number(target.value) })
        }
        options={[
          { value: '', label: t('radiusUsual', { radius: kilometres.format(USUAL_RADIUS) }) },
          ...RADII.map((radius) => ({
            value: String(radius),
            label: t('kilometres', { radius: kilometres.format(radius) }),
          })),
        ]}
      />
      <SelectField
        label={t('type')}
        value={state.soldType ?? ''}
        onChange={({ target }) =>
          void setState({ soldType: SOLD_TYPES.find((type) => type === target.value) ?? null })
        }
        options={[
          { value: '', label: t('anyType') },
          ...SOLD_TYPES.map((value) => ({ value, label: homes(value) })),
        ]}
      />
      {(['from', 'to'] as const).map((end) => (
        <TextField
          key={`${end}${state[end]}`}
          label={t(end)}
          type="date"
          defaultValue={state[end] ?? ''}
          onBlur={({ target }) => {
            const day = target.value || null;
            if (day !== state[end]) void setState({ [end]: day });
          }}
        />
      ))}
      {(['minSurface', 'maxSurface'] as const).map((end) => (
        <FigureField
          key={end}
          label={t(end, { unit: t(`units.${unit}`) })}
          value={inUnit(state[end])}
          most={inUnit(10_000) ?? 10_000}
          onTell={(value) => void setState({ [end]: value === null ? null : kept(value) })}
        />
      ))}
      {(['minRooms', 'maxRooms'] as const).map((end) => (
        <FigureField
          key={end}
          label={t(end)}
          value={state[end]}
          most={100}
          whole
          onTell={(value) => void setState({ [end]: value })}
        />
      ))}
    </div>
  );
}

/** A figure that is in force when its field is left or Enter is pressed; what cannot be stays, and is said. */
function FigureField(props: {
  label: ReactNode;
  value: number | null;
  most: number;
  whole?: boolean;
  onTell: (value: number | null) => void;
}) {
  const t = useTranslations('price.comparables');
  const locale = useLocale();
  const shown = props.value === null ? '' : new Intl.NumberFormat(locale).format(props.value);
  const [given, setGiven] = useState(shown);
  const [text, setText] = useState(shown);
  const [isWrong, setWrong] = useState(false);
  if (given !== shown) {
    // The address changed under the field: by "back", by clearing, by a link.
    setGiven(shown);
    setText(shown);
    setWrong(false);
  }

  function tell() {
    if (text === shown) return;
    const value = text.trim() === '' ? null : numberOf(text);
    const isRight =
      text.trim() === '' ||
      (value !== null &&
        value > 0 &&
        value <= props.most &&
        (!props.whole || Number.isInteger(value)));
    setWrong(!isRight);
    if (isRight) props.onTell(value);
  }

  return (
    <TextField
      label={props.label}
      inputMode="decimal"
      autoComplete="off"
      maxLength={12}
      value={text}
      error={
        isWrong ? t('wrong', { most: new Intl.NumberFormat(locale).format(props.most) }) : null
      }
      onChange={({ target }) => setText(target.value)}
      onBlur={tell}
      onKeyDown={(event) => {
        if (event.key === 'Enter') tell();
      }}
    />
  );
}
