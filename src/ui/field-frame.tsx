import type { ReactNode } from 'react';
import { classNames } from './class-names';

export interface FieldWords {
  label: ReactNode;
  /** What helps before typing. */
  hint?: ReactNode;
  /** What is wrong and what to do; takes the hint's place for screen readers as well. */
  error?: ReactNode;
  /** Keeps the label for screen readers only, where its place makes it plain. */
  labelHidden?: boolean;
  className?: string;
}

/** The ARIA that ties a control to its frame. */
export function describedBy(id: string, words: Pick<FieldWords, 'hint' | 'error'>) {
  return {
    id,
    'aria-invalid': words.error ? true : undefined,
    'aria-describedby': words.error ? `${id}-error` : words.hint ? `${id}-hint` : undefined,
  } as const;
}

/** Label above, hint or error below. The fields of this folder wear it; use it for a control of your own. */
export function FieldFrame(props: FieldWords & { id: string; children: ReactNode }) {
  const { id, label, hint, error } = props;
  return (
    <div className={classNames('min-w-0 space-y-1.5', props.className)}>
      <label htmlFor={id} className={props.labelHidden ? 'sr-only' : 'block font-medium text-sm'}>
        {label}
      </label>
      {props.children}
      {error ? (
        <p id={`${id}-error`} className="flex gap-1.5 text-risk text-sm" role="alert">
          <svg viewBox="0 0 16 16" aria-hidden="true" className="mt-0.5 size-4 shrink-0">
            <path
              d="M8 1.5 15 14H1Z"
              fill="none"
              stroke="currentColor"
              strokeLinejoin="round"
              strokeWidth="1.5"
            />
            <path
              d="M8 6v4M8 12v.2"
              fill="none"
              stroke="currentColor"
              strokeLinecap="round"
              strokeWidth="1.5"
            />
          </svg>
          <span>{error}</span>
        </p>
      ) : hint ? (
        <p id={`${id}-hint`} className="text-ink-soft text-sm">
          {hint}
        </p>
      ) : null}
    </div>
  );
}
