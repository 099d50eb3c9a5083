import type { Ctx } from '@/platform/context';
import { BOUNCES_MAX } from '../model';
import { findBounce } from '../store/bounces';

/** Whether this address has refused so many alerts that none are mailed to it any more; another one starts anew. */
export async function isBouncing(ctx: Ctx, userId: string, email: string): Promise<boolean> {
  const bounce = await findBounce(ctx.db, userId);
  return bounce?.email === email && bounce.failures >= BOUNCES_MAX;
}
