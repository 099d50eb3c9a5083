import { and, asc, gt, inArray, lte } from 'drizzle-orm';
import type { Database } from '../db/client';
import { settledNumber } from './settled';
import { event } from './tables';

interface RecordedEvent {
  readonly id: number;
  readonly scope: string;
  readonly type: string;
  readonly payload: unknown;
  readonly createdAt: Date;
}

/**
 * The next events of these scopes after the one that was read last (0 for the beginning), in the order of their
 * numbers, of which none is missed. While a transaction that wrote an event is open, what was numbered after it waits.
 */
export async function readEvents(
  db: Database,
  scopes: readonly string[],
  afterId: number,
  limit: number,
): Promise<RecordedEvent[]> {
  if (scopes.length === 0) return [];
  const settled = await settledNumber(db);
  return db
    .select()
    .from(event)
    .where(and(inArray(event.scope, [...scopes]), gt(event.id, afterId), lte(event.id, settled)))
    .orderBy(asc(event.id))
    .limit(limit);
}
