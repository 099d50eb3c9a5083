import type { ReactNode } from 'react';

/** A part of the page under its title; `id` is what links within the page lead to. */
export function Section(props: {
  id: string;
  title: string;
  note?: ReactNode;
  children: ReactNode;
}) {
  return (
    <section id={props.id} aria-labelledby={`${props.id}-title`} className="mt-12">
      <h2 id={`${props.id}-title`} className="title mb-4 text-xl">
        {props.title}
      </h2>
      {props.note ? <p className="-mt-2 mb-5 max-w-prose text-ink-soft">{props.note}</p> : null}
      {props.children}
    </section>
  );
}
