'use client';

import { useTranslations } from 'next-intl';
import { useShortcut } from '@/ui/shortcuts';

const LINKS = '[data-home-link]';

/**
 * `/` to the search field, `j` and `k` through the results, `f` to save, `x` to hide. The focus itself marks the current home, so
 * Enter opens it as it opens any link.
 */
export function useResultKeys(): void {
  const t = useTranslations('search.keys');
  useShortcut('/', t('search'), () =>
    document.querySelector<HTMLElement>('[data-search-field]')?.focus(),
  );
  useShortcut('j', t('next'), () => step(1));
  useShortcut('k', t('previous'), () => step(-1));
  useShortcut('f', t('favourite'), () =>
    currentCard()?.querySelector<HTMLElement>('[data-favourite]')?.click(),
  );
  useShortcut('x', t('hide'), () =>
    currentCard()?.querySelector<HTMLElement>('[data-hide]')?.click(),
  );
}

function currentCard(): Element | null {
  return document.activeElement?.closest('[data-home]') ?? null;
}

function step(by: 1 | -1): void {
  const links = [...document.querySelectorAll<HTMLElement>(LINKS)];
  const current = currentCard()?.querySelector<HTMLElement>(LINKS);
  const at = current ? links.indexOf(current) : -1;
  const next = at === -1 ? 0 : at + by;
  links[Math.min(Math.max(next, 0), links.length - 1)]?.focus();
}
