import { classNames } from './class-names';

export interface ButtonLook {
  /** One `primary` a view; `secondary` is the default; `quiet` stands in text and bars; `danger` destroys. */
  variant?: 'primary' | 'secondary' | 'quiet' | 'danger';
  /** `icon` is a square for one icon: give it an `aria-label`. */
  size?: 'small' | 'medium' | 'icon';
}

const VARIANTS = {
  primary: 'bg-accent text-on-accent hover:bg-accent-strong',
  secondary: 'border border-line-strong bg-surface text-ink hover:border-ink hover:bg-sunken',
  quiet: 'text-ink hover:bg-sunken',
  danger: 'border border-risk bg-surface text-risk hover:bg-risk-wash',
} as const;

const SIZES = {
  small: 'h-9 gap-1.5 px-3 text-sm',
  medium: 'h-11 gap-2 px-4 text-base',
  icon: 'size-11',
} as const;

/** The look of a button, for whatever has to look like one. */
export function buttonClass(look: ButtonLook & { className?: string } = {}): string {
  return classNames(
    'touch relative inline-flex shrink-0 select-none items-center justify-center whitespace-nowrap rounded-md font-medium transition-colors',
    'disabled:cursor-not-allowed disabled:opacity-50 aria-disabled:cursor-progress',
    VARIANTS[look.variant ?? 'secondary'],
    SIZES[look.size ?? 'medium'],
    look.className,
  );
}
