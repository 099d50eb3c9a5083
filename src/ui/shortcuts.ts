'use client';

import { useEffect, useRef, useSyncExternalStore } from 'react';

/** A key that does something on this page. `key` is what the keyboard writes: `j`, `/`, `ArrowRight`. */
export interface Shortcut {
  readonly key: string;
  /** What it does, in the reader's language, for the list under `?`. */
  readonly label: string;
}

interface Registered extends Shortcut {
  readonly run: () => void;
}

let registered: readonly Registered[] = [];
const listeners = new Set<() => void>();
const NONE: readonly Registered[] = [];

function change(next: readonly Registered[]) {
  registered = next;
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void) {
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
  };
}

/** Gives the page a key while the calling component is shown. The newest holder of a key has it. */
export function useShortcut(key: string, label: string, run: () => void): void {
  const latest = useRef(run);
  useEffect(() => {
    latest.current = run;
  });
  useEffect(() => {
    const shortcut: Registered = { key, label, run: () => latest.current() };
    change([...registered, shortcut]);
    return () => change(registered.filter((other) => other !== shortcut));
  }, [key, label]);
}

/** The keys of the page as it stands. */
export function useShortcuts(): readonly Shortcut[] {
  return useSyncExternalStore(
    subscribe,
    () => registered,
    () => NONE,
  );
}

/** What lies on top of the page and has keys of its own; a notice at the lower edge is a dialog by its role alone. */
const ON_TOP = '[role="dialog"]:not([aria-modal="false"]),[role="menu"]';

/** Runs what a key press means here. Typing, keys with modifiers and whatever is open on top come first. */
export function runShortcut(event: KeyboardEvent): void {
  if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
  if (isTyping(event.target) || document.querySelector(ON_TOP)) return;
  const shortcut = registered.findLast((candidate) => candidate.key === event.key);
  if (!shortcut) return;
  event.preventDefault();
  shortcut.run();
}

function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target.isContentEditable || target instanceof HTMLTextAreaElement) return true;
  if (target instanceof HTMLSelectElement) return true;
  return (
    target instanceof HTMLInputElement && !['checkbox', 'radio', 'button'].includes(target.type)
  );
}
