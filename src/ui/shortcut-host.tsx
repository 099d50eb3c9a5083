'use client';

import { useTranslations } from 'next-intl';
import { lazy, Suspense, useEffect, useState } from 'react';
import { runShortcut, useShortcut } from './shortcuts';

const ShortcutSheet = lazy(() => import('./shortcut-sheet'));

/** Stands once in the layout: hears the keys that pages have registered, and shows them under `?`. */
export function ShortcutHost() {
  const t = useTranslations('ui');
  const [open, setOpen] = useState(false);
  const [wanted, setWanted] = useState(false);
  useShortcut('?', t('shortcutsShow'), () => {
    setWanted(true);
    setOpen(true);
  });
  useEffect(() => {
    document.addEventListener('keydown', runShortcut);
    return () => document.removeEventListener('keydown', runShortcut);
  }, []);
  return wanted ? (
    <Suspense>
      <ShortcutSheet open={open} onOpenChange={setOpen} />
    </Suspense>
  ) : null;
}
