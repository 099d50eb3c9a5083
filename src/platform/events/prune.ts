import { inArray, lt } from 'drizzle-orm';
import type { Ctx } from '../context';
import { event } from './tables';

const KEPT_DAYS = 30;
const BATCH = 5_000;

/** Removes events that no reader resumes from any more, in batches that never lock the table for long. */
export async function pruneEvents(ctx: Ctx): Promise<void> {
  const before = new Date(ctx.now.getTime() - KEPT_DAYS * 86_400_000);
  for (;;) {
    const old = ctx.db
      .select({ id: event.id })
      .from(event)
      .where(lt(event.createdAt, before))
      .limit(BATCH);
    const removed = await ctx.db
      .delete(event)
      .where(inArray(event.id, old))
      .returning({ id: event.id });
    if (removed.length < BATCH) return;
  }
}
