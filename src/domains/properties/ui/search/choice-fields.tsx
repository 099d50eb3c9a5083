'use client';

import { type ReactNode, useId } from 'react';
import { Chip } from '@/ui/chip';

/** Any of several, as chips that stay pressed; `note` is a choice's count. */
export function ChoiceFields<Value extends string>(props: {
  legend: ReactNode;
  hint?: ReactNode;
  options: readonly { value: Value; label: string; note?: string | undefined }[];
  chosen: readonly Value[];
  onChange: (chosen: Value[]) => void;
}) {
  const { chosen, onChange } = props;
  const id = useId();
  return (
    <fieldset>
      <legend className="mb-2 font-medium text-sm">{props.legend}</legend>
      <div className="flex flex-wrap gap-2">
        {props.options.map(({ value, label, note }) => {
          const isChosen = chosen.includes(value);
          return (
            <Chip
              key={value}
              active={isChosen}
              aria-pressed={isChosen}
              aria-describedby={note === undefined ? undefined : `${id}-${value}`}
              onClick={() =>
                onChange(isChosen ? chosen.filter((one) => one !== value) : [...chosen, value])
              }
            >
              {label}
              {note === undefined ? null : (
                // A description and no part of the name: a choice is called the same before its count has come.
                <span aria-hidden="true" id={`${id}-${value}`} className="figures opacity-65">
                  {note}
                </span>
              )}
            </Chip>
          );
        })}
      </div>
      {props.hint ? <p className="mt-2 text-ink-soft text-sm">{props.hint}</p> : null}
    </fieldset>
  );
}
