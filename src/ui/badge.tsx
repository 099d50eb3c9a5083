import type { ReactNode } from 'react';
import { classNames } from './class-names';
import { MEANING_TEXT, MEANING_WASH, type Meaning, MeaningMark } from './meaning';

/** A short state: with a `meaning` it carries its shape and colour, without one it is plain. */
export function Badge(props: { meaning?: Meaning; children: ReactNode; className?: string }) {
  const { meaning } = props;
  return (
    <span
      className={classNames(
        'inline-flex items-center gap-1.5 whitespace-nowrap rounded-full px-2.5 py-0.5 font-medium text-sm',
        meaning
          ? classNames(MEANING_WASH[meaning], MEANING_TEXT[meaning])
          : 'bg-sunken text-ink-soft',
        props.className,
      )}
    >
      {meaning && <MeaningMark meaning={meaning} />}
      {props.children}
    </span>
  );
}
