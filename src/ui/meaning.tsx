import { classNames } from './class-names';

export type Meaning = 'good' | 'watch' | 'risk' | 'unknown';

export const MEANING_TEXT: Readonly<Record<Meaning, string>> = {
  good: 'text-good',
  watch: 'text-watch',
  risk: 'text-risk',
  unknown: 'text-unknown',
};

export const MEANING_WASH: Readonly<Record<Meaning, string>> = {
  good: 'bg-good-wash',
  watch: 'bg-watch-wash',
  risk: 'bg-risk-wash',
  unknown: 'bg-unknown-wash',
};

const SHAPES: Readonly<Record<Meaning, string>> = {
  good: 'M8 1.75a6.25 6.25 0 1 1 0 12.5a6.25 6.25 0 1 1 0-12.5M5.4 8.2l1.8 1.8 3.5-3.8',
  watch: 'M8 2 15 14H1ZM8 6.4v3.4M8 11.8v.1',
  risk: 'M5.4 1.75h5.2l3.65 3.65v5.2l-3.65 3.65H5.4L1.75 10.6V5.4ZM8 4.9v3.8M8 11v.1',
  unknown: 'M6.1 6.2a1.95 1.95 0 1 1 2.9 1.7c-.7.4-1 .8-1 1.5M8 11.5v.1',
};

/** Each meaning has a shape of its own, because colour alone tells nothing to one reader in twelve. */
export function MeaningMark(props: {
  meaning: Meaning;
  /** In the colour of the text around it, for grounds on which the meaning's own would not be seen. */
  plain?: boolean;
  className?: string;
}) {
  const { meaning } = props;
  return (
    <svg
      viewBox="0 0 16 16"
      aria-hidden="true"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.5"
      strokeLinecap="round"
      strokeLinejoin="round"
      className={classNames(
        'size-4 shrink-0',
        !props.plain && MEANING_TEXT[meaning],
        props.className,
      )}
    >
      {meaning === 'unknown' && <circle cx="8" cy="8" r="6.25" strokeDasharray="2 2.36" />}
      <path d={SHAPES[meaning]} />
    </svg>
  );
}
