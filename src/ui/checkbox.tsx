import { type ComponentProps, type ReactNode, useId } from 'react';
import { classNames } from './class-names';

interface CheckWords {
  label: ReactNode;
  hint?: ReactNode;
  error?: ReactNode;
}

/** A box to tick, or with `type="radio"` one of a group. The whole line is its target. */
export function Checkbox({
  label,
  hint,
  error,
  className,
  type = 'checkbox',
  ...input
}: CheckWords & Omit<ComponentProps<'input'>, 'type'> & { type?: 'checkbox' | 'radio' }) {
  const id = useId();
  const note = error ?? hint;
  return (
    <div className={className}>
      <label className="touch flex min-h-9 items-start gap-3 py-1.5">
        <input
          {...input}
          type={type}
          aria-invalid={error ? true : undefined}
          aria-describedby={note ? id : undefined}
          className={classNames(
            'mt-0.5 size-5 shrink-0 appearance-none border border-line-strong bg-surface transition-colors hover:border-ink',
            'checked:border-accent checked:bg-accent disabled:opacity-50 aria-invalid:border-risk',
            type === 'radio'
              ? 'rounded-full bg-center bg-no-repeat checked:shadow-[inset_0_0_0_4px_var(--surface)]'
              : 'check-mark rounded-md',
          )}
        />
        <span>{label}</span>
      </label>
      {note ? (
        <p id={id} className={classNames('ml-8 text-sm', error ? 'text-risk' : 'text-ink-soft')}>
          {note}
        </p>
      ) : null}
    </div>
  );
}
