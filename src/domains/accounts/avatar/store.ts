import { and, eq, ne } from 'drizzle-orm';
import type { Database } from '@/platform/db/client';
import { file } from '@/platform/files/tables';
import { user } from '../tables';

export async function setAvatarKey(
  db: Database,
  userId: string,
  key: string | null,
): Promise<boolean> {
  const rows = await db
    .update(user)
    .set({ image: key })
    .where(eq(user.id, userId))
    .returning({ id: user.id });
  return rows.length > 0;
}

export async function findOriginal(db: Database, id: string) {
  const [row] = await db
    .select()
    .from(file)
    .where(and(eq(file.id, id), eq(file.purpose, 'avatar_original')));
  return row;
}

/** The user's uploads for an avatar, but one. */
export async function listOriginals(
  db: Database,
  userId: string,
  exceptId: string | null,
): Promise<string[]> {
  const rows = await db
    .select({ id: file.id })
    .from(file)
    .where(
      and(
        eq(file.ownerId, userId),
        eq(file.purpose, 'avatar_original'),
        exceptId === null ? undefined : ne(file.id, exceptId),
      ),
    );
  return rows.map(({ id }) => id);
}
