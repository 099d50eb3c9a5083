import type { ComponentProps } from 'react';
import { classNames } from './class-names';

/** A sheet of paper with a line around it. Cards are never put into cards: inside, lines part things. */
export function Card({ className, ...rest }: ComponentProps<'section'>) {
  return (
    <section
      {...rest}
      className={classNames('rounded-lg border border-line bg-surface p-6', className)}
    />
  );
}
