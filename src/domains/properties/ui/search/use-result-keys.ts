'use client';

import { useTranslations } from 'next-intl';
import { useShortcut } from '@/ui/shortcuts';
import { focusedHome, stepFocus } from './focused-home';

/**
 * `/` to the search field, `j` and `k` through the results, `f` to save, `c` to compare, `x` to hide. The focus itself marks the current home, so
 * Enter opens it as it opens any link.
 */
export function useResultKeys(): void {
  const t = useTranslations('search.keys');
  useShortcut('/', t('search'), () =>
    document.querySelector<HTMLElement>('[data-search-field]')?.focus(),
  );
  useShortcut('j', t('next'), () => stepFocus(1));
  useShortcut('k', t('previous'), () => stepFocus(-1));
  useShortcut('f', t('favourite'), () => press('[data-favourite]'));
  useShortcut('c', t('compare'), () => press('[data-compare]'));
  useShortcut('x', t('hide'), () => press('[data-hide]'));
}

function press(button: string): void {
  focusedHome()?.querySelector<HTMLElement>(button)?.click();
}
