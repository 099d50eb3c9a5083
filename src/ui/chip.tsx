import { X } from 'lucide-react';
import type { ComponentProps, ReactNode } from 'react';
import { classNames } from './class-names';

const LOOK =
  'touch inline-flex h-9 shrink-0 select-none items-center gap-1.5 whitespace-nowrap rounded-full border px-3.5 text-sm transition-colors';

/** A filter that opens something or is on or off. `active` fills it: the filter holds a value. */
export function Chip({
  active = false,
  className,
  type = 'button',
  ...rest
}: ComponentProps<'button'> & { active?: boolean }) {
  return (
    <button
      {...rest}
      type={type}
      className={classNames(
        LOOK,
        active
          ? 'border-ink bg-ink text-paper hover:bg-ink/90'
          : 'border-line-strong bg-surface hover:border-ink',
        className,
      )}
    />
  );
}

/** A value that was chosen, with a button that takes it away; `removeLabel` says so in words. */
export function RemovableChip(props: {
  children: ReactNode;
  removeLabel: string;
  onRemove: () => void;
}) {
  return (
    <span className={classNames(LOOK, 'border-line bg-sunken pr-0.5')}>
      {props.children}
      <button
        type="button"
        aria-label={props.removeLabel}
        onClick={props.onRemove}
        className="touch grid size-8 place-items-center rounded-full text-ink-soft hover:bg-line hover:text-ink"
      >
        <X aria-hidden="true" className="size-4" strokeWidth={1.5} />
      </button>
    </span>
  );
}
