import type { ReactNode } from 'react';
import { classNames } from './class-names';
import { GableDrawing } from './gable-drawing';

/** Nothing here yet: what that means, what to do first, one button. */
export function EmptyState(props: {
  title: ReactNode;
  children?: ReactNode;
  action?: ReactNode;
  /** 1 where the state is the whole page. */
  level?: 1 | 2 | 3;
  className?: string;
}) {
  const Heading = `h${props.level ?? 2}` as const;
  return (
    <div
      className={classNames(
        'mx-auto flex max-w-md flex-col items-center px-4 py-16 text-center',
        props.className,
      )}
    >
      <GableDrawing className="mb-6 w-32 text-line-strong" />
      <Heading className="title text-xl">{props.title}</Heading>
      {props.children && <div className="mt-3 text-ink-soft">{props.children}</div>}
      {props.action && <div className="mt-6">{props.action}</div>}
    </div>
  );
}
