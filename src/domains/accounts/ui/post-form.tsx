'use client';

import { type ComponentProps, type FormEvent, useEffect, useRef } from 'react';

/** After this a press is meant: the answer may have been stopped or lost. */
const PAUSE_MS = 5_000;

/**
 * A form that the browser posts by itself, with script or without. A second press while the first is on its way is ignored:
 * it would throw away the first answer, and with it the cookie that signs in, only to hear that the code has been used.
 */
export function PostForm(
  props: Omit<ComponentProps<'form'>, 'method' | 'onSubmit'> & { action: string },
) {
  const sentAt = useRef(Number.NEGATIVE_INFINITY);

  useEffect(() => {
    // A page out of the browser's own store is as it was left, and may be sent again.
    const onShow = () => {
      sentAt.current = Number.NEGATIVE_INFINITY;
    };
    addEventListener('pageshow', onShow);
    return () => removeEventListener('pageshow', onShow);
  }, []);

  function submit(event: FormEvent<HTMLFormElement>) {
    if (performance.now() - sentAt.current < PAUSE_MS) event.preventDefault();
    else sentAt.current = performance.now();
  }

  return <form {...props} method="post" onSubmit={submit} />;
}
