import { sql } from 'drizzle-orm';
import type { Database } from '../db/client';

/**
 * Numbers of events are given before the commit, so a smaller one may appear after a larger one was read. Whoever writes
 * an event therefore first locks, until the transaction ends, the least number that the event can get; readers stop
 * before the least number that is locked. Only transactions that write events hold readers up, not every long one.
 *
 * The upper 16 bits of the lock's key are "ev", the lower 48 the number.
 */
const KEY = 0x6576n << 48n;

/** To be evaluated before the number is drawn from the sequence: afterwards a reader could slip in between. */
export const lockNextNumber = sql`select pg_advisory_xact_lock_shared(
  ${KEY.toString()}::bigint + last_value + is_called::int) from event_id_seq`;

/**
 * The largest number that no open transaction can still undercut. The order of the two questions matters: who locks a
 * number after the second one draws a larger number than the first one saw. What is read up to it must be asked for
 * after this has answered (outside of a snapshot that is older).
 */
export async function settledNumber(db: Database): Promise<number> {
  const [drawn] = await db.execute<{ number: string }>(
    sql`select last_value as number from event_id_seq`,
  );
  const [open] = await db.execute<{ number: string | null }>(sql`
    select min(((classid::bigint << 32) | objid::bigint) - ${KEY.toString()}::bigint) as number from pg_locks
    where locktype = 'advisory' and objsubid = 1 and classid::bigint >> 16 = ${Number(KEY >> 48n)}
      and database = (select oid from pg_database where datname = current_database())`);
  const last = Number(drawn?.number ?? 0);
  return open?.number ? Math.min(last, Number(open.number) - 1) : last;
}
