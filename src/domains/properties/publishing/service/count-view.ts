import type { Ctx } from '@/platform/context';
import { addView } from '../store/views';

/**
 * Counts one look at a home's page: told by the page once it stands, so that neither the page waits for the write nor
 * machines that run no script are counted. Its publisher's own looks are none; nor are those at what is no longer offered.
 */
export async function countView(ctx: Ctx, propertyId: number): Promise<void> {
  const viewerId = ctx.actor.kind === 'user' ? ctx.actor.userId : null;
  await addView(ctx.db, { propertyId, viewerId, day: ctx.now.toISOString().slice(0, 10) });
}
