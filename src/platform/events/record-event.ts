import { sql } from 'drizzle-orm';
import type { Ctx } from '../context';
import { EVENT_CHANNEL } from './channel';
import { lockNextNumber } from './settled';

interface NewEvent {
  readonly scope: string;
  readonly type: string;
  readonly payload: Record<string, unknown>;
}

/**
 * Writes an event in the transaction of `ctx.db` and wakes readers when that commits. One statement, so that it also
 * holds together outside of a transaction.
 */
export async function recordEvent(ctx: Ctx, { scope, type, payload }: NewEvent): Promise<void> {
  await ctx.db.execute(sql`
    with locked as materialized (${lockNextNumber}),
    written as (
      insert into event (id, scope, type, payload, created_at)
      select nextval('event_id_seq'), ${scope}, ${type}, ${JSON.stringify(payload)}::jsonb,
        ${ctx.now.toISOString()}::timestamptz
      from locked returning scope
    )
    select pg_notify(${EVENT_CHANNEL}, scope) from written`);
}
