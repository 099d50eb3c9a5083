import type { ReactNode } from 'react';

/** A part of the form: what it is about at the left, its fields beside it. */
export function FormPart(props: { title: string; text?: ReactNode; children: ReactNode }) {
  return (
    <section className="grid gap-x-16 gap-y-6 border-line border-t py-8 md:grid-cols-[16rem_minmax(0,1fr)]">
      <div>
        <h2 className="title text-lg">{props.title}</h2>
        {props.text ? <p className="mt-2 text-ink-soft">{props.text}</p> : null}
      </div>
      <div className="min-w-0">{props.children}</div>
    </section>
  );
}
