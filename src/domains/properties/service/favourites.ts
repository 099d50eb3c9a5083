import { AppError } from '@/kernel/errors';
import type { Ctx } from '@/platform/context';
import { can } from '../policy';
import { type FoundListing, findFavourites } from '../store/cards';
import { countFavourites, deleteFavourite, insertFavourite } from '../store/favourites';
import { findProperty } from '../store/subjects';

export interface FavouriteChange {
  readonly propertyId: number;
  readonly isFavourite: boolean;
}

/**
 * Keeps a home or lets it go; doing either twice changes nothing. Throws `not_found` for what the actor may not see, unless
 * they kept it while it was shown: a home that went back to its draft can still be let go.
 */
export async function setFavourite(ctx: Ctx, change: FavouriteChange): Promise<FavouriteChange> {
  const userId = signedIn(ctx);
  if (!change.isFavourite && (await deleteFavourite(ctx.db, userId, change.propertyId)))
    return change;
  const property = await findProperty(ctx.db, change.propertyId);
  if (!property || !can(ctx.actor, 'favourite', property)) throw new AppError('not_found');
  if (change.isFavourite) await insertFavourite(ctx.db, userId, change.propertyId, ctx.now);
  return change;
}

interface Favourites {
  readonly listings: FoundListing[];
  readonly total: number;
}

/** The actor's kept homes, the last kept first. */
export async function listFavourites(
  ctx: Ctx,
  { page, perPage }: { page: number; perPage: number },
): Promise<Favourites> {
  const userId = signedIn(ctx);
  const [listings, total] = await Promise.all([
    findFavourites(ctx.db, userId, { offset: (page - 1) * perPage, limit: perPage }),
    countFavourites(ctx.db, userId),
  ]);
  return { listings, total };
}

function signedIn(ctx: Ctx): string {
  if (ctx.actor.kind !== 'user') throw new AppError('unauthenticated');
  return ctx.actor.userId;
}
