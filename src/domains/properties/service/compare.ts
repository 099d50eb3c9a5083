import { toMajorUnits } from '@/kernel/money';
import type { Ctx } from '@/platform/context';
import type { ComparedHome } from '../contract-figures';
import { readerId } from '../model';
import { findShownListing } from '../store/cards';

/**
 * Homes side by side, in the order asked; one that was never offered, or is no longer public, is left out. The price
 * for each m² is in whole units of the home's own currency, null where the surface is unknown.
 */
export async function compare(ctx: Ctx, ids: readonly number[]): Promise<ComparedHome[]> {
  const reader = readerId(ctx.actor);
  const found = await Promise.all(
    [...new Set(ids)].map((id) => findShownListing(ctx.db, id, reader)),
  );
  return found.flatMap((home) => {
    if (!home) return [];
    const { price, surface } = home;
    const pricePerSquareMetre = surface && surface >= 1 ? toMajorUnits(price) / surface : null;
    return [{ ...home, pricePerSquareMetre }];
  });
}
