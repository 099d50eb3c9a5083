import type { ReactNode } from 'react';
import { classNames } from '@/ui/class-names';

/** One chapter of the page: a line, a title, what it is about, and its samples. */
export function Section(props: { id: string; title: string; note: string; children: ReactNode }) {
  return (
    <section
      id={props.id}
      aria-labelledby={`${props.id}-title`}
      className="mt-20 border-ink border-t pt-6"
    >
      <h2 id={`${props.id}-title`} className="title text-xl">
        {props.title}
      </h2>
      <p className="mt-1 max-w-prose text-ink-soft">{props.note}</p>
      <div className="mt-8 grid gap-10">{props.children}</div>
    </section>
  );
}

/** Samples of one kind in a row, under their name. */
export function Samples(props: { name: string; children: ReactNode; className?: string }) {
  return (
    <div className="min-w-0">
      <h3 className="eyebrow mb-3">{props.name}</h3>
      <div className={props.className ?? 'flex flex-wrap items-center gap-3'}>{props.children}</div>
    </div>
  );
}

/** The same samples on paper and on ink: the tokens follow the colour scheme of the nearest panel. */
export function BothThemes({ children, className }: { children: ReactNode; className?: string }) {
  const panel = classNames(
    'min-w-0 rounded-lg border border-line bg-paper p-5 text-ink sm:p-6',
    className,
  );
  return (
    <div className="grid gap-4 xl:grid-cols-2">
      <div className={classNames(panel, 'scheme-light')}>{children}</div>
      <div className={classNames(panel, 'scheme-dark')}>{children}</div>
    </div>
  );
}
