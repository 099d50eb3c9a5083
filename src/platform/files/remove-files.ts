import { inArray, or } from 'drizzle-orm';
import { type Ctx, inTransaction } from '../context';
import { removeObjectsJob } from './jobs';
import { file } from './tables';

/**
 * Removes files whose rows these are, with all that was made from them: the rows at once, the objects by a job of the
 * same transaction.
 */
export async function removeFiles(ctx: Ctx, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  await inTransaction(ctx, async (tx) => {
    const removed = await tx.db
      .delete(file)
      .where(or(inArray(file.id, [...ids]), inArray(file.originalId, [...ids])))
      .returning({ key: file.key });
    const keys = removed.map(({ key }) => key);
    if (keys.length > 0) await tx.jobs.enqueue(tx, removeObjectsJob, { keys });
  });
}
