import { classNames } from './class-names';

/** The look shared by inputs, selects and text areas. 16 px text: smaller makes phones zoom in. */
export function controlClass(className?: string): string {
  return classNames(
    'block h-11 w-full min-w-0 rounded-md border border-line-strong bg-surface px-3 text-base text-ink transition-colors',
    'placeholder:text-ink-soft hover:border-ink focus-visible:border-accent',
    'aria-invalid:border-risk aria-invalid:bg-risk-wash disabled:cursor-not-allowed disabled:bg-sunken disabled:text-ink-soft',
    className,
  );
}
