import type { Ctx } from '../context';

export async function removeObjects(ctx: Ctx, keys: readonly string[]): Promise<void> {
  for (const key of keys) await ctx.files.delete(key);
}
