import { type Ctx, inTransaction } from '@/platform/context';
import { PICTURE_FOLDER } from '../pictures/render';
import { deleteDemoListings } from '../store';

/** Removes the demo's homes whole: rows first, so that nothing shows a picture that is gone. */
export async function clearDemo(ctx: Ctx): Promise<{ listings: number; files: number }> {
  const listings = await inTransaction(ctx, ({ db }) => deleteDemoListings(db));
  let files = 0;
  for await (const { key } of ctx.files.list(PICTURE_FOLDER)) {
    await ctx.files.delete(key);
    files += 1;
  }
  return { listings, files };
}
