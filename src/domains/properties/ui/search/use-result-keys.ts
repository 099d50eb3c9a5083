'use client';

import { useEffect } from 'react';

const LINKS = '[data-home-link]';

interface Deeds {
  readonly onHelp: () => void;
  readonly onEscape: () => void;
}

/**
 * `/` to the search field, `j` and `k` through the results, `f` to save, `?` for the list of keys. The focus itself
 * marks the current home, so Enter opens it as it opens any link. Silent while somebody types or a dialog is open.
 */
export function useResultKeys({ onHelp, onEscape }: Deeds) {
  useEffect(() => {
    function onKeyDown(event: KeyboardEvent) {
      if (event.metaKey || event.ctrlKey || event.altKey || event.defaultPrevented) return;
      const target = event.target instanceof HTMLElement ? event.target : null;
      const isTyping = target?.matches('input:not([type=radio]), textarea, select');
      if (isTyping || document.querySelector('[role=dialog]')) return;
      const deed = deeds[event.key];
      if (!deed) return;
      event.preventDefault();
      deed();
    }
    const deeds: Record<string, () => void> = {
      '/': () => document.querySelector<HTMLElement>('[data-search-field]')?.focus(),
      j: () => step(1),
      k: () => step(-1),
      f: () => currentCard()?.querySelector<HTMLElement>('[data-favourite]')?.click(),
      '?': onHelp,
      Escape: onEscape,
    };
    addEventListener('keydown', onKeyDown);
    return () => removeEventListener('keydown', onKeyDown);
  }, [onHelp, onEscape]);
}

function currentCard(): Element | null {
  return document.activeElement?.closest('[data-home]') ?? null;
}

function step(by: 1 | -1) {
  const links = [...document.querySelectorAll<HTMLElement>(LINKS)];
  const current = currentCard()?.querySelector<HTMLElement>(LINKS);
  const at = current ? links.indexOf(current) : -1;
  const next = at === -1 ? (by === 1 ? 0 : links.length - 1) : at + by;
  links[Math.min(Math.max(next, 0), links.length - 1)]?.focus();
}
