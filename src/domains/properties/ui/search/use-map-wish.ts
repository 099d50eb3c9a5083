'use client';

import { useEffect, useState } from 'react';

/** A desk has room for the map beside the list; a phone shows one of the two. */
const BESIDE = '(min-width: 64rem)';

/**
 * Whether the map stands beside the list: after the list is there and the browser has nothing better to do, so that
 * MapLibre never delays a home.
 */
export function useMapBeside(): boolean {
  const [isBeside, setBeside] = useState(false);
  useEffect(() => {
    const wide = matchMedia(BESIDE);
    const update = () => setBeside(wide.matches);
    wide.addEventListener('change', update);
    const isPatient = typeof requestIdleCallback === 'function';
    const waiting = isPatient
      ? requestIdleCallback(update, { timeout: 1500 })
      : setTimeout(update, 300);
    return () => {
      wide.removeEventListener('change', update);
      if (isPatient) cancelIdleCallback(Number(waiting));
      else clearTimeout(waiting);
    };
  }, []);
  return isBeside;
}
