'use client';

import { type ReactNode, useId } from 'react';
import { classNames } from './class-names';

/** One of a few, all in view: real radio buttons under the paint, so arrow keys and screen readers know it. */
export function Segmented<Value extends string>(props: {
  legend: ReactNode;
  legendHidden?: boolean;
  /** `note` is a choice's count, below it. */
  options: readonly { value: Value; label: ReactNode; note?: string | undefined }[];
  value: Value;
  onChange: (value: Value) => void;
  className?: string;
}) {
  const name = useId();
  return (
    <fieldset className={props.className}>
      <legend className={props.legendHidden ? 'sr-only' : 'mb-1.5 font-medium text-sm'}>
        {props.legend}
      </legend>
      <div className="flex h-11 rounded-md border border-line-strong bg-surface p-0.5">
        {props.options.map((option) => (
          <label
            key={option.value}
            className={classNames(
              'relative grid min-w-11 flex-1 place-items-center rounded-[4px] px-3 text-sm transition-colors has-focus-visible:outline-2 has-focus-visible:outline-accent has-focus-visible:outline-offset-2',
              option.value === props.value ? 'bg-ink text-paper' : 'hover:bg-sunken',
            )}
          >
            <input
              type="radio"
              name={name}
              value={option.value}
              checked={option.value === props.value}
              aria-describedby={option.note ? `${name}-${option.value}` : undefined}
              onChange={() => props.onChange(option.value)}
              className="absolute inset-0 cursor-pointer opacity-0"
            />
            {option.label}
          </label>
        ))}
      </div>
      {props.options.some(({ note }) => note) ? (
        <div aria-hidden="true" className="mt-1 flex px-0.5 text-center text-ink-soft text-xs">
          {props.options.map(({ value, note }) => (
            <span key={value} id={`${name}-${value}`} className="figures min-w-11 flex-1 truncate">
              {note}
            </span>
          ))}
        </div>
      ) : null}
    </fieldset>
  );
}
