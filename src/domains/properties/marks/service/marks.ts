import { AppError } from '@/kernel/errors';
import type { Ctx } from '@/platform/context';
import { readerId } from '../../model';
import { can } from '../../policy';
import { type FoundListing, findShownCards } from '../../store/cards';
import { findProperty } from '../../store/subjects';
import { countHidden, listHidden, markSeen, setHiddenAt } from '../store';

/** Notes that the actor looked at a home; the first time stays. Throws `not_found` for what they may not see. */
export async function noteSeen(ctx: Ctx, propertyId: number): Promise<void> {
  await markSeen(ctx.db, await markerOf(ctx, propertyId), propertyId, ctx.now);
}

export interface HiddenChange {
  readonly propertyId: number;
  readonly isHidden: boolean;
}

/**
 * Hides a home from the actor's own searches, or shows it again; doing either twice changes nothing. Throws `not_found`
 * for what the actor may not see.
 */
export async function setHidden(ctx: Ctx, change: HiddenChange): Promise<HiddenChange> {
  const userId = await markerOf(ctx, change.propertyId);
  await setHiddenAt(ctx.db, userId, change.propertyId, change.isHidden ? ctx.now : null);
  return change;
}

/** The homes that the actor hides, the last hidden first; one that is no longer public counts but is not shown. */
export async function hiddenHomes(
  ctx: Ctx,
  { page, perPage }: { page: number; perPage: number },
): Promise<{ listings: FoundListing[]; total: number }> {
  const userId = readerId(ctx.actor);
  if (userId === null) throw new AppError('unauthenticated');
  const slice = { offset: (page - 1) * perPage, limit: perPage };
  const [ids, total] = await Promise.all([
    listHidden(ctx.db, userId, slice),
    countHidden(ctx.db, userId),
  ]);
  return { listings: await findShownCards(ctx.db, ids, userId), total };
}

async function markerOf(ctx: Ctx, propertyId: number): Promise<string> {
  const userId = readerId(ctx.actor);
  if (userId === null) throw new AppError('unauthenticated');
  const property = await findProperty(ctx.db, propertyId);
  if (!property || !can(ctx.actor, 'mark', property)) throw new AppError('not_found');
  return userId;
}
