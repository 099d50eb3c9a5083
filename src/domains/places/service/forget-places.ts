import type { Ctx } from '@/platform/context';
import { deletePlaces, type PlaceKey } from '../store';

/** Takes places out of search and suggestions, in which no home lies any more. */
export async function forgetPlaces(
  ctx: Pick<Ctx, 'db'>,
  places: readonly PlaceKey[],
): Promise<void> {
  if (places.length > 0) await deletePlaces(ctx.db, places);
}
