import { type ComponentProps, useId } from 'react';
import { classNames } from './class-names';
import { controlClass } from './control-class';
import { describedBy, FieldFrame, type FieldWords } from './field-frame';

export interface Option {
  value: string;
  label: string;
  disabled?: boolean;
}

/** The platform's own list: the quickest on a phone, and it works before any script has run. */
export function Select({
  options,
  className,
  ...select
}: Omit<ComponentProps<'select'>, 'children'> & { options: readonly Option[] }) {
  return (
    <span className={classNames('relative block min-w-0', className)}>
      <select {...select} className={controlClass('appearance-none truncate pr-9')}>
        {options.map((option) => (
          <option key={option.value} value={option.value} disabled={option.disabled}>
            {option.label}
          </option>
        ))}
      </select>
      <svg
        viewBox="0 0 16 16"
        aria-hidden="true"
        className="pointer-events-none absolute top-1/2 right-3 size-4 -translate-y-1/2 text-ink-soft"
      >
        <path
          d="m4 6 4 4 4-4"
          fill="none"
          stroke="currentColor"
          strokeLinecap="round"
          strokeLinejoin="round"
          strokeWidth="1.5"
        />
      </svg>
    </span>
  );
}

/** A choice among few, with its label, hint and error. */
export function SelectField({
  label,
  hint,
  error,
  labelHidden,
  className,
  id: givenId,
  ...select
}: FieldWords & ComponentProps<typeof Select>) {
  const ownId = useId();
  const id = givenId ?? ownId;
  return (
    <FieldFrame {...{ id, label, hint, error, labelHidden, className }}>
      <Select {...select} {...describedBy(id, { hint, error })} />
    </FieldFrame>
  );
}
