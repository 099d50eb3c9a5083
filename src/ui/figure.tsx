import type { ReactNode } from 'react';
import { classNames } from './class-names';

const SIZES = { small: 'text-lg', medium: 'text-xl', large: 'text-2xl', hero: 'text-3xl' } as const;

/**
 * A figure with what it means, its unit and where it comes from. `value` is null for what nobody knows: then
 * `unknown` says so in words, never a zero or a dash.
 */
export function Figure(props: {
  label: ReactNode;
  value: ReactNode | null;
  unit?: ReactNode;
  note?: ReactNode;
  unknown?: ReactNode;
  size?: keyof typeof SIZES;
  className?: string;
}) {
  return (
    <div className={props.className}>
      <p className="eyebrow">{props.label}</p>
      {props.value === null ? (
        <p className="mt-1 text-ink-soft italic">{props.unknown}</p>
      ) : (
        <p className={classNames('title figures', SIZES[props.size ?? 'medium'])}>
          {props.value}
          {props.unit && (
            <span className="font-text text-[0.55em] text-ink-soft tracking-normal">
              {' '}
              {props.unit}
            </span>
          )}
        </p>
      )}
      {props.note && <p className="mt-1 text-ink-soft text-sm">{props.note}</p>}
    </div>
  );
}
