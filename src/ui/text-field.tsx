import { type ComponentProps, useId } from 'react';
import { controlClass } from './control-class';
import { describedBy, FieldFrame, type FieldWords } from './field-frame';

/** One line of text, with its label, hint and error. Takes whatever an `<input>` takes. */
export function TextField({
  label,
  hint,
  error,
  labelHidden,
  className,
  id: givenId,
  ...input
}: FieldWords & ComponentProps<'input'>) {
  const ownId = useId();
  const id = givenId ?? ownId;
  return (
    <FieldFrame {...{ id, label, hint, error, labelHidden, className }}>
      <input {...input} {...describedBy(id, { hint, error })} className={controlClass()} />
    </FieldFrame>
  );
}
