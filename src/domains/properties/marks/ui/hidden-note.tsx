'use client';

import { useTranslations } from 'next-intl';
import { lazy, Suspense, useState } from 'react';

const HiddenSheet = lazy(() => import('./hidden-sheet'));

/** How many homes of this search the reader hides, with the way to them. */
export function HiddenNote({ count }: { count: number }) {
  const t = useTranslations('homes.hide');
  const [isOpen, setOpen] = useState(false);
  const [isWanted, setWanted] = useState(false);
  // The sheet stays while it is open, though the last home in it is shown again.
  if (count === 0 && !isOpen) return null;
  return (
    <p className="flex items-center gap-2 text-ink-soft text-sm">
      {t('count', { count })}
      <button
        type="button"
        aria-haspopup="dialog"
        className="touch inline-flex min-h-11 items-center underline hover:text-ink"
        onClick={() => {
          setWanted(true);
          setOpen(true);
        }}
      >
        {t('show')}
      </button>
      {isWanted ? (
        <Suspense>
          <HiddenSheet open={isOpen} onOpenChange={setOpen} />
        </Suspense>
      ) : null}
    </p>
  );
}
