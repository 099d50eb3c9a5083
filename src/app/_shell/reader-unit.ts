import { cache } from 'react';
import { nextRuntime } from '@/composition/next-runtime';
import { contextOf } from '@/composition/runtime';
import { readPreferences } from '@/domains/accounts/preferences/service/read-preferences';
import type { Actor } from '@/kernel/actor';
import { uuidv7 } from '@/kernel/ids';
import type { SurfaceUnit } from '@/kernel/units';

/** The unit that whoever reads prefers for surfaces; null where they chose none or are nobody. Asked once a request. */
export const readerUnit = cache(async (actor: Actor | null): Promise<SurfaceUnit | null> => {
  if (actor?.kind !== 'user') return null;
  const ctx = contextOf(nextRuntime(), { actor, requestId: uuidv7() });
  // An account that has ended a moment ago has none, and its page says so in its own words.
  return readPreferences(ctx).then(
    ({ surfaceUnit }) => surfaceUnit,
    () => null,
  );
});
