import type { ReactNode } from 'react';

/** One matter of the account: what it is about on the left, what can be done on the right. */
export function AccountPart(props: {
  id?: string;
  title: string;
  text: string;
  children: ReactNode;
}) {
  return (
    <section
      id={props.id}
      className="grid gap-x-16 gap-y-6 border-line border-t pt-8 md:grid-cols-[18rem_minmax(0,1fr)]"
    >
      <div>
        <h2 className="title text-lg">{props.title}</h2>
        <p className="mt-2 text-ink-soft">{props.text}</p>
      </div>
      {props.children}
    </section>
  );
}
