import { classNames } from './class-names';

/** How far a piece of work is: `value` from 0 to 1, or null where nobody knows. `label` says which work. */
export function Progress(props: { label: string; value: number | null; className?: string }) {
  const percent =
    props.value === null ? null : Math.round(Math.min(1, Math.max(0, props.value)) * 100);
  return (
    <div className={classNames('space-y-2', props.className)}>
      <div className="flex justify-between gap-4 text-sm">
        <span>{props.label}</span>
        {percent !== null && <span className="figures text-ink-soft">{percent} %</span>}
      </div>
      <div
        role="progressbar"
        aria-label={props.label}
        aria-valuemin={0}
        aria-valuemax={100}
        aria-valuenow={percent ?? undefined}
        className="h-1 overflow-hidden rounded-full bg-line"
      >
        <div
          className={classNames(
            'h-full rounded-full bg-accent transition-[width]',
            percent === null && 'w-1/3 animate-shimmer',
          )}
          style={percent === null ? undefined : { width: `${percent}%` }}
        />
      </div>
    </div>
  );
}
