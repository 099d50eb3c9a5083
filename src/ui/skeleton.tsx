import { classNames } from './class-names';

/** The shape of what comes. Give it the size of the real thing, so that nothing moves when that arrives. */
export function Skeleton({ className }: { className?: string }) {
  return (
    <span
      aria-hidden="true"
      className={classNames('block animate-shimmer rounded-md bg-line', className)}
    />
  );
}
