import { and, count, desc, eq, gt, isNull, lt, min, ne, sql } from 'drizzle-orm';
import type { Database } from '@/platform/db/client';
import { type CodeAddress, type CodePurpose, MOST_TRIES } from './model';
import { oneTimeCode } from './tables';

export type CodeRow = typeof oneTimeCode.$inferSelect;

const of = ({ kind, value }: CodeAddress) =>
  and(eq(oneTimeCode.addressKind, kind), eq(oneTimeCode.address, value));
const live = (now: Date) =>
  and(
    isNull(oneTimeCode.endedAt),
    gt(oneTimeCode.expiresAt, now),
    lt(oneTimeCode.tries, MOST_TRIES),
  );

/** Holds an address until the transaction ends, whether it has codes or not: what is counted about it stays true. */
export async function lockAddress(db: Database, { kind, value }: CodeAddress): Promise<void> {
  const name = `one_time_code:${kind}:${value}`;
  await db.execute(sql`select pg_advisory_xact_lock(hashtextextended(${name}, 0))`);
}

/** How many codes an address was sent since an instant, with the first and the last of them. */
export async function countSends(db: Database, address: CodeAddress, since: Date) {
  const [row] = await db
    .select({ sends: count(), first: min(oneTimeCode.createdAt) })
    .from(oneTimeCode)
    .where(and(of(address), gt(oneTimeCode.createdAt, since)));
  return { sends: row?.sends ?? 0, first: row?.first ?? null };
}

export async function findLastSend(
  db: Database,
  address: CodeAddress,
  purpose: CodePurpose,
  now: Date,
): Promise<CodeRow | undefined> {
  const [row] = await db
    .select()
    .from(oneTimeCode)
    .where(and(of(address), eq(oneTimeCode.purpose, purpose), live(now)))
    .orderBy(desc(oneTimeCode.createdAt))
    .limit(1);
  return row;
}

export async function insertCode(db: Database, values: typeof oneTimeCode.$inferInsert) {
  await db.insert(oneTimeCode).values(values);
}

/** The codes of an address that still work, for whatever purpose. */
export function listLiveCodes(db: Database, address: CodeAddress, now: Date): Promise<CodeRow[]> {
  return db
    .select()
    .from(oneTimeCode)
    .where(and(of(address), live(now)));
}

/** A wrong try counts against every live code of the address. */
export async function countWrongTry(db: Database, address: CodeAddress, now: Date): Promise<void> {
  await db
    .update(oneTimeCode)
    .set({ tries: sql`${oneTimeCode.tries} + 1` })
    .where(and(of(address), live(now)));
}

export async function endCode(db: Database, id: string, now: Date): Promise<void> {
  await db.update(oneTimeCode).set({ endedAt: now }).where(eq(oneTimeCode.id, id));
}

/** The code beside a link that still works, held until the transaction ends. */
export async function lockByLink(
  db: Database,
  linkHash: string,
  now: Date,
): Promise<CodeRow | undefined> {
  const [row] = await db
    .select()
    .from(oneTimeCode)
    .where(
      and(
        eq(oneTimeCode.linkHash, linkHash),
        isNull(oneTimeCode.endedAt),
        gt(oneTimeCode.linkExpiresAt, now),
      ),
    )
    .for('update');
  return row;
}

export async function findCode(db: Database, id: string): Promise<CodeRow | undefined> {
  const [row] = await db.select().from(oneTimeCode).where(eq(oneTimeCode.id, id));
  return row;
}

/** Records that a code is on its way and ends those it replaces. */
export async function markSent(db: Database, sent: CodeRow, now: Date): Promise<void> {
  await db.update(oneTimeCode).set({ sentAt: now }).where(eq(oneTimeCode.id, sent.id));
  await db
    .update(oneTimeCode)
    .set({ endedAt: now })
    .where(
      and(
        of({ kind: sent.addressKind, value: sent.address }),
        eq(oneTimeCode.purpose, sent.purpose),
        ne(oneTimeCode.id, sent.id),
        lt(oneTimeCode.createdAt, sent.createdAt),
        isNull(oneTimeCode.endedAt),
      ),
    );
}

export async function deleteCodesBefore(db: Database, before: Date): Promise<void> {
  await db.delete(oneTimeCode).where(lt(oneTimeCode.createdAt, before));
}
