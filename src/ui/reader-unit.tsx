'use client';

import { createContext, useContext } from 'react';
import type { SurfaceUnit } from '@/kernel/units';

const ReaderUnitContext = createContext<SurfaceUnit | null>(null);

/** Tells the pages in it the unit that the reader prefers for surfaces; null where they have chosen none. */
export const ReaderUnit = ReaderUnitContext.Provider;

export function useReaderUnit(): SurfaceUnit | null {
  return useContext(ReaderUnitContext);
}
