import { forgetPlaces } from '@/domains/places/service/forget-places';
import { type Ctx, inTransaction } from '@/platform/context';
import { PICTURE_FOLDER } from '../pictures/render';
import { deleteDemoListings, findDemoPlaces, withoutListings } from '../store';

/**
 * Removes the demo's homes whole, and the places that only they made known. Rows go first, so that nothing shows a
 * picture that is gone.
 */
export async function clearDemo(ctx: Ctx): Promise<{ listings: number; files: number }> {
  const listings = await inTransaction(ctx, async ({ db }) => {
    const places = await findDemoPlaces(db);
    const deleted = await deleteDemoListings(db);
    await forgetPlaces({ db }, await withoutListings(db, places));
    return deleted;
  });
  let files = 0;
  for await (const { key } of ctx.files.list(PICTURE_FOLDER)) {
    await ctx.files.delete(key);
    files += 1;
  }
  return { listings, files };
}
