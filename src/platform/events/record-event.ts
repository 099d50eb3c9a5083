import { sql } from 'drizzle-orm';
import type { Ctx } from '../context';
import { EVENT_CHANNEL } from './channel';
import { event } from './tables';

interface NewEvent {
  readonly scope: string;
  readonly type: string;
  readonly payload: Record<string, unknown>;
}

/** Writes an event in the transaction of `ctx.db` and wakes readers when that commits. */
export async function recordEvent(ctx: Ctx, { scope, type, payload }: NewEvent): Promise<void> {
  await ctx.db.insert(event).values({ scope, type, payload, createdAt: ctx.now });
  await ctx.db.execute(sql`select pg_notify(${EVENT_CHANNEL}, ${scope})`);
}
