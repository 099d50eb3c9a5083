'use client';

import type { ReactNode } from 'react';
import { Chip } from '@/ui/chip';

/** Any of several, as chips that stay pressed. */
export function ChoiceFields<Value extends string>(props: {
  legend: ReactNode;
  hint?: ReactNode;
  options: readonly { value: Value; label: string }[];
  chosen: readonly Value[];
  onChange: (chosen: Value[]) => void;
}) {
  const { chosen, onChange } = props;
  return (
    <fieldset>
      <legend className="mb-2 font-medium text-sm">{props.legend}</legend>
      <div className="flex flex-wrap gap-2">
        {props.options.map(({ value, label }) => {
          const isChosen = chosen.includes(value);
          return (
            <Chip
              key={value}
              active={isChosen}
              aria-pressed={isChosen}
              onClick={() =>
                onChange(isChosen ? chosen.filter((one) => one !== value) : [...chosen, value])
              }
            >
              {label}
            </Chip>
          );
        })}
      </div>
      {props.hint ? <p className="mt-2 text-ink-soft text-sm">{props.hint}</p> : null}
    </fieldset>
  );
}
