import { and, eq, isNull, lt } from 'drizzle-orm';
import type { Ctx } from '../context';
import { file } from './tables';

/** An upload may take this long before its row is thought to be abandoned. */
const ABANDONED_AFTER_MS = 24 * 3_600_000;
const BATCH = 500;

/** Removes rows whose bytes never arrived with what there is of them, and what interrupted writes left in the store. */
export async function removeAbandoned(ctx: Ctx): Promise<void> {
  const before = new Date(ctx.now.getTime() - ABANDONED_AFTER_MS);
  for (;;) {
    const abandoned = await ctx.db
      .select({ id: file.id, key: file.key })
      .from(file)
      .where(and(isNull(file.storedAt), lt(file.createdAt, before)))
      .limit(BATCH);
    for (const { id, key } of abandoned) {
      // The object first: a row that is left is found again, an object without a row never.
      await ctx.files.delete(key);
      await ctx.db.delete(file).where(and(eq(file.id, id), isNull(file.storedAt)));
    }
    if (abandoned.length < BATCH) break;
  }
  await ctx.files.removeUnfinished(before);
}
