import { asc, eq } from 'drizzle-orm';
import type { UserDataDeclaration } from '../user-data/declaration';
import { file } from './tables';

/** Files go with their owner; an export lists them (the bytes are added by whoever packs it, from the keys). */
export const filesUserData: UserDataDeclaration = {
  name: 'files',
  columns: ['file.owner_id'],
  async exports(ctx, userId) {
    const files = await ctx.db
      .select({
        id: file.id,
        purpose: file.purpose,
        name: file.name,
        contentType: file.contentType,
        size: file.size,
        createdAt: file.createdAt,
      })
      .from(file)
      .where(eq(file.ownerId, userId))
      .orderBy(asc(file.createdAt));
    return { files };
  },
  async erases(ctx, userId) {
    const gone = await ctx.db
      .delete(file)
      .where(eq(file.ownerId, userId))
      .returning({ key: file.key });
    return { fileKeys: gone.map((row) => row.key) };
  },
  async merges(ctx, from, into) {
    await ctx.db.update(file).set({ ownerId: into }).where(eq(file.ownerId, from));
  },
};
