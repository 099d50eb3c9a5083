import { and, eq, inArray, sql } from 'drizzle-orm';
import type { Database } from '@/platform/db/client';
import type { Verdict } from '../model';
import { homeOpinion } from '../tables';

export type OpinionRow = typeof homeOpinion.$inferSelect;

export function findOpinions(
  db: Database,
  userIds: readonly string[],
  propertyIds: readonly number[],
): Promise<OpinionRow[]> {
  if (propertyIds.length === 0 || userIds.length === 0) return Promise.resolve([]);
  return db
    .select()
    .from(homeOpinion)
    .where(
      and(
        inArray(homeOpinion.userId, [...userIds]),
        inArray(homeOpinion.propertyId, [...propertyIds]),
      ),
    );
}

/** False where it was so before. */
export async function upsertVerdict(
  db: Database,
  key: { userId: string; propertyId: number },
  verdict: Verdict | null,
  now: Date,
): Promise<boolean> {
  const rows = await db
    .insert(homeOpinion)
    .values({ ...key, verdict, updatedAt: now })
    .onConflictDoUpdate({
      target: [homeOpinion.userId, homeOpinion.propertyId],
      set: { verdict, updatedAt: now },
      setWhere: sql`${homeOpinion.verdict} is distinct from ${verdict}`,
    })
    .returning({ propertyId: homeOpinion.propertyId });
  return rows.length > 0;
}

interface NoteChange {
  readonly note: string;
  readonly isShared: boolean;
  /** Of the note that was changed. */
  readonly version: number;
}

/** The note's new version, or null where it was changed elsewhere since that version. */
export async function upsertNote(
  db: Database,
  key: { userId: string; propertyId: number },
  { note, isShared, version }: NoteChange,
  now: Date,
): Promise<number | null> {
  await db
    .insert(homeOpinion)
    .values({ ...key, updatedAt: now })
    .onConflictDoNothing();
  const [row] = await db
    .update(homeOpinion)
    .set({
      note,
      noteIsShared: isShared,
      noteVersion: sql`${homeOpinion.noteVersion} + 1`,
      updatedAt: now,
    })
    .where(
      and(
        eq(homeOpinion.userId, key.userId),
        eq(homeOpinion.propertyId, key.propertyId),
        eq(homeOpinion.noteVersion, version),
      ),
    )
    .returning({ version: homeOpinion.noteVersion });
  return row?.version ?? null;
}
