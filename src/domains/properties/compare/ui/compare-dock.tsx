'use client';

import { lazy, Suspense } from 'react';
import { useChosenHomes } from './chosen-homes';

const CompareTray = lazy(() => import('./compare-tray'));

/** Stands on every page where homes are chosen; the tray itself is fetched with the first choice. */
export function CompareDock() {
  const isUsed = useChosenHomes().length > 0;
  return isUsed ? (
    <Suspense>
      <CompareTray />
    </Suspense>
  ) : null;
}
