'use client';

import { NumberField as Base } from '@base-ui/react/number-field';
import { useLocale } from 'next-intl';
import { useId } from 'react';
import { controlClass } from './control-class';
import { describedBy, FieldFrame, type FieldWords } from './field-frame';

interface NumberFieldProps extends FieldWords {
  value?: number | null;
  defaultValue?: number;
  onValueChange?: (value: number | null) => void;
  name?: string;
  min?: number;
  max?: number;
  step?: number;
  /** Shown inside, at the end: `m²`, `€`. */
  unit?: string;
  placeholder?: string;
  required?: boolean;
  disabled?: boolean;
  format?: Intl.NumberFormatOptions;
}

/** A number in the reader's own writing (`350 000`), read back as a number; arrow keys step. */
export function NumberField({
  label,
  hint,
  error,
  labelHidden,
  className,
  unit,
  placeholder,
  ...root
}: NumberFieldProps) {
  const id = useId();
  const locale = useLocale();
  return (
    <FieldFrame {...{ id, label, hint, error, labelHidden, className }}>
      <Base.Root {...root} locale={locale} className="relative block">
        <Base.Input
          {...describedBy(id, { hint, error })}
          placeholder={placeholder}
          className={controlClass(unit ? 'figures pr-12' : 'figures')}
        />
        {unit && (
          <span className="pointer-events-none absolute inset-y-0 right-3 flex items-center text-ink-soft">
            {unit}
          </span>
        )}
      </Base.Root>
    </FieldFrame>
  );
}
