import type { ReactNode } from 'react';

/** One part of a settings page: what it is for at the side, what it holds beside that. */
export function PagePart(props: {
  id?: string;
  title: ReactNode;
  text?: ReactNode;
  children: ReactNode;
}) {
  return (
    <section
      id={props.id}
      className="grid gap-x-16 gap-y-6 border-line border-t pt-8 md:grid-cols-[18rem_minmax(0,1fr)]"
    >
      <div className="wrap-anywhere min-w-0">
        <h2 className="title text-lg">{props.title}</h2>
        {props.text ? <p className="mt-2 text-ink-soft">{props.text}</p> : null}
      </div>
      <div className="min-w-0">{props.children}</div>
    </section>
  );
}
