import type { ReactNode } from 'react';

/** The page around one question on the way in. */
export function PlainFrame(props: { title: string; text: ReactNode; children: ReactNode }) {
  return (
    <div className="page max-w-xl flex-1 py-10 md:py-20">
      <h1 className="title text-2xl">{props.title}</h1>
      <p className="mt-3 mb-8 text-ink-soft">{props.text}</p>
      {props.children}
    </div>
  );
}
