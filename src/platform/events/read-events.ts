import { and, asc, eq, inArray, sql } from 'drizzle-orm';
import type { Database } from '../db/client';
import { event } from './tables';

interface RecordedEvent {
  readonly id: number;
  readonly scope: string;
  readonly type: string;
  readonly payload: unknown;
  readonly createdAt: Date;
}

/** Below it every transaction has ended: nothing can still appear there. */
const settled = sql`${event.writtenBy} < pg_snapshot_xmin(pg_current_snapshot())`;

/**
 * The next events of these scopes after the one that was read last (0 for the beginning), in an order in which none is
 * missed: `id` alone would skip one that was numbered early and committed late. While a transaction that writes is open
 * anywhere in the database, what began after it waits for it.
 */
export async function readEvents(
  db: Database,
  scopes: readonly string[],
  afterId: number,
  limit: number,
): Promise<RecordedEvent[]> {
  if (scopes.length === 0) return [];
  const [last] = await db
    .select({ writtenBy: event.writtenBy })
    .from(event)
    .where(eq(event.id, afterId));
  // Where the last one read was pruned since, all that is left of larger number comes after it.
  const after = last
    ? sql`(${event.writtenBy}, ${event.id}) > (${last.writtenBy}::xid8, ${afterId})`
    : sql`${event.id} > ${afterId}`;
  return db
    .select({
      id: event.id,
      scope: event.scope,
      type: event.type,
      payload: event.payload,
      createdAt: event.createdAt,
    })
    .from(event)
    .where(and(inArray(event.scope, [...scopes]), after, settled))
    .orderBy(asc(event.writtenBy), asc(event.id))
    .limit(limit);
}
