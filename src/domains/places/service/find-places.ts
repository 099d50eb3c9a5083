import type { Ctx } from '@/platform/context';
import { findCountry } from '../store';

/** The country of these towns (name keys) and postal codes, after the gazetteer; null where it knows none. */
export function findPlaceCountry(
  ctx: Ctx,
  names: { nameKeys: readonly string[]; postalCodes: readonly string[] },
): Promise<string | null> {
  return findCountry(ctx.db, names);
}
