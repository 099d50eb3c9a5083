import { classNames } from './class-names';

/** The mark alone: a gable front, its door ajar in the accent. */
export function Mark({ className }: { className?: string }) {
  return (
    <svg
      viewBox="0 0 32 32"
      aria-hidden="true"
      className={classNames('size-8', className)}
      fill="none"
    >
      <path
        d="M4.5 27.5V14.2L16 4.5l11.5 9.7v13.3"
        stroke="currentColor"
        strokeWidth="2"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
      <path d="M12 28.5v-9.2a4 4 0 0 1 8 0v9.2Z" fill="var(--accent)" />
    </svg>
  );
}

/** The name as it stands on the letterhead. */
export function Wordmark({ className }: { className?: string }) {
  return (
    <span className={classNames('inline-flex items-center gap-2', className)}>
      <Mark className="size-7" />
      <span className="title text-[1.625rem] leading-none tracking-[-0.03em]">Gable</span>
    </span>
  );
}
