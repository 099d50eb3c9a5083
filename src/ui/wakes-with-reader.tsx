'use client';

import { type ReactNode, Suspense, use } from 'react';

const SIGNS = [
  'pointerover',
  'pointerdown',
  'touchstart',
  'keydown',
  'scroll',
  'focusin',
  'click',
  'submit',
  'visibilitychange',
] as const;

/** Null on the server, and as soon as the reader has done anything; a press may have come before this script. */
let sign = typeof window === 'undefined' || hasPressed() ? null : firstSign();

function hasPressed(): boolean {
  // A browser that does not tell is taken to have been pressed: its page wakes at once.
  return navigator.userActivation?.hasBeenActive ?? true;
}

function firstSign(): Promise<void> {
  return new Promise((resolve) => {
    function heard() {
      sign = null;
      for (const name of SIGNS) document.removeEventListener(name, heard, true);
      resolve();
    }
    for (const name of SIGNS) document.addEventListener(name, heard, { capture: true });
  });
}

/**
 * Leaves what the server drew as it is until the reader first moves, touches, scrolls or types: a long list that is
 * complete without a script does not keep a phone busy while it is being looked at. Links work before that, and React
 * carries a form that is sent over into the woken page.
 *
 * The parent must not hand it new children before: wrap both in one `memo`. React would draw them anew, from nothing.
 */
export function WakesWithReader({ children }: { children: ReactNode }) {
  return (
    <Suspense>
      <Asleep>{children}</Asleep>
    </Suspense>
  );
}

function Asleep({ children }: { children: ReactNode }) {
  if (sign) use(sign);
  return children;
}
