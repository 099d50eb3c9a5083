import { randomUUID } from 'node:crypto';
import { and, eq, isNull, lt, sql } from 'drizzle-orm';
import type { Database } from '../db/client';
import type { ReplyHeaders } from './reply';
import { idempotencyKey as table } from './tables';

const KEPT = sql.raw("interval '24 hours'");
/** A run shows every third of this that it lives. */
export const LEASE_MS = 30_000;

export interface KeptReply {
  readonly status: number;
  readonly headers: ReplyHeaders;
  readonly body: string | null;
}

export type Claim =
  | { readonly state: 'mine'; readonly run: string }
  | { readonly state: 'running' }
  | { readonly state: 'other_body' }
  | { readonly state: 'done'; readonly reply: KeptReply };

/** The database's clock: processes on several machines then agree on who is late. */
const now = sql`(extract(epoch from clock_timestamp()) * 1000)::bigint`;
const leaseEnd = sql`${now} + ${sql.raw(String(LEASE_MS))}`;

/** Takes a key for one run, unless another has it, or tells what became of it. */
export async function claimKey(db: Database, key: string, bodyHash: string): Promise<Claim> {
  const run = randomUUID();
  const taken = await db
    .insert(table)
    .values({ key, bodyHash, run, leaseUntil: leaseEnd as never })
    .onConflictDoUpdate({
      target: table.key,
      set: {
        bodyHash,
        run,
        leaseUntil: leaseEnd,
        status: null,
        headers: null,
        body: null,
        createdAt: sql`now()`,
      },
      setWhere: sql`(${table.createdAt} < now() - ${KEPT} and (${table.status} is not null or ${table.leaseUntil} < ${now}))
        or (${table.status} is null and ${table.leaseUntil} < ${now} and ${table.bodyHash} = ${bodyHash})`,
    })
    .returning({ key: table.key });
  if (taken.length > 0) return { state: 'mine', run };
  const [row] = await db.select().from(table).where(eq(table.key, key));
  // Given up by its run between the two statements: the caller asks again.
  if (!row) return { state: 'running' };
  if (row.bodyHash !== bodyHash) return { state: 'other_body' };
  if (row.status === null) return { state: 'running' };
  const headers = (row.headers ?? {}) as ReplyHeaders;
  return { state: 'done', reply: { status: row.status, headers, body: row.body } };
}

/** Keeps the answer of a run; false where the run has lost its key to another. */
export async function keepReply(
  db: Database,
  key: string,
  run: string,
  { status, headers, body }: KeptReply,
): Promise<boolean> {
  const kept = await db
    .update(table)
    .set({ status, headers, body })
    .where(and(eq(table.key, key), eq(table.run, run), isNull(table.status)))
    .returning({ key: table.key });
  return kept.length > 0;
}

/** Gives a key back; the next request with it runs anew. False where the run had lost it. */
export async function releaseKey(db: Database, key: string, run: string): Promise<boolean> {
  const released = await db
    .delete(table)
    .where(and(eq(table.key, key), eq(table.run, run), isNull(table.status)))
    .returning({ key: table.key });
  return released.length > 0;
}

export async function extendLease(db: Database, key: string, run: string): Promise<void> {
  await db
    .update(table)
    .set({ leaseUntil: leaseEnd as never })
    .where(and(eq(table.key, key), eq(table.run, run), isNull(table.status)));
}

/** Removes what nobody may ask for any more. */
export async function forgetOldKeys(db: Database): Promise<void> {
  await db
    .delete(table)
    .where(and(lt(table.createdAt, sql`now() - ${KEPT}`), lt(table.leaseUntil, now)));
}
