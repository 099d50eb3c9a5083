import { type ComponentProps, useId } from 'react';
import { controlClass } from './control-class';
import { describedBy, FieldFrame, type FieldWords } from './field-frame';

/** Several lines of text; grows with what is written. */
export function TextAreaField({
  label,
  hint,
  error,
  labelHidden,
  className,
  id: givenId,
  ...area
}: FieldWords & ComponentProps<'textarea'>) {
  const ownId = useId();
  const id = givenId ?? ownId;
  return (
    <FieldFrame {...{ id, label, hint, error, labelHidden, className }}>
      <textarea
        rows={3}
        {...area}
        {...describedBy(id, { hint, error })}
        className={controlClass('field-sizing-content h-auto min-h-24 py-2.5')}
      />
    </FieldFrame>
  );
}
