import { upsertPlaces } from '@/domains/places/service/upsert-places';
import { type Ctx, inTransaction } from '@/platform/context';
import { type DemoListing, inventListings } from '../listing';
import { pictureKey, renderPictures } from '../pictures/render';
import { HEIGHT, WIDTH } from '../pictures/svg';
import { countDemoListings, insertDemoListings } from '../store';

/** Rows of one statement; a listing has about thirty columns, and a statement 65,535 parameters. */
const BATCH = 100;

export interface DemoLoaded {
  readonly listings: number;
  readonly pictures: number;
  /** False where the demo was there already and nothing was written. */
  readonly isNew: boolean;
}

/** Fills the database with the demo's homes. Their pictures come first: a listing never shows a missing one. */
export async function loadDemo(ctx: Ctx): Promise<DemoLoaded> {
  const present = await countDemoListings(ctx.db);
  if (present > 0) return { listings: present, pictures: 0, isNew: false };
  const pictures = await renderPictures(ctx.files);
  const listings = inventListings(ctx.now);
  await inTransaction(ctx, async ({ db }) => {
    await upsertPlaces({ db }, listings.map(placeOf));
    for (let start = 0; start < listings.length; start += BATCH) {
      await insertDemoListings(db, listings.slice(start, start + BATCH), pictureKey, {
        width: WIDTH,
        height: HEIGHT,
      });
    }
  });
  return { listings: listings.length, pictures, isNew: true };
}

function placeOf({ facts, postalCode, latitude, longitude }: DemoListing) {
  const { name, state, country } = facts.town;
  return { country, name, state, postalCode, latitude, longitude };
}
