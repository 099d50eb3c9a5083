import { uuidv7 } from '@/kernel/ids';
import { isCurrency, toMajorUnits } from '@/kernel/money';
import { type Ctx, inTransaction } from '@/platform/context';
import { type StoredFile, storeUpload } from '@/platform/files/upload';
import type { PublicationForm } from '../../publishing/contract';
import { EMPTY_FORM } from '../../publishing/model';
import { insertPhoto, updatePhoto } from '../../publishing/store/photos';
import { insertPublication, updatePublication } from '../../publishing/store/publications';
import {
  addDemoViews,
  type DemoHome,
  findDemoHome,
  findDemoHomes,
  publishAs,
} from '../store-publishers';
import type { DemoPeople } from './load-requests';

const DAY = 86_400_000;
const MAX_PICTURE_BYTES = 20_000_000;

/**
 * Lets the demo's owner and agent be the publishers of some of its homes, as if they had typed them here: with a form, their
 * photos, and people who have looked at them; and begins one that is not published yet. Homes that have a publisher stay.
 */
export async function loadDemoPublications(ctx: Ctx, people: DemoPeople): Promise<void> {
  const offered = [
    [people.owner, await findDemoHomes(ctx.db, 'London', 2)],
    [people.agent, await findDemoHomes(ctx.db, 'Mumbai', 1)],
    [people.agent, await findDemoHomes(ctx.db, 'Pune', 1)],
  ] as const;
  if (offered.some(([, homes]) => homes.some(({ publisherId }) => publisherId !== null))) return;
  for (const [publisherId, homes] of offered)
    for (const { listingId } of homes) await publishHome(ctx, publisherId, listingId);
  const london = await findDemoHome(ctx.db, offered[0][1][0]?.listingId ?? 0);
  if (london) await beginHome(ctx, people.owner, london);
}

async function publishHome(ctx: Ctx, publisherId: string, listingId: number): Promise<void> {
  const home = await findDemoHome(ctx.db, listingId);
  if (!home) return;
  const id = uuidv7(home.listedAt.getTime());
  // Before the transaction: a file's row has to be there while its bytes are on their way.
  const photos: { file: StoredFile; photo: DemoHome['photos'][number] }[] = [];
  for (const photo of home.photos) {
    const { body } = await ctx.files.get(photo.fileKey);
    const file = await storeUpload(ctx, {
      ownerId: publisherId,
      purpose: 'listing_original',
      name: photo.fileKey.split('/').at(-1) ?? photo.fileKey,
      body,
      maxBytes: MAX_PICTURE_BYTES,
    });
    photos.push({ file, photo });
  }
  await inTransaction(ctx, async ({ db, now }) => {
    await insertPublication(db, { id, publisherId, form: formOf(home) }, home.listedAt);
    await publishAs(db, listingId, publisherId, id);
    for (const [position, { file, photo }] of photos.entries()) {
      const contentHash = file.sha256 ?? file.id;
      await insertPhoto(db, {
        id: file.id,
        publicationId: id,
        position,
        contentHash,
        createdAt: now,
      });
      await updatePhoto(db, file.id, { ...photo, state: 'ready', publishedAt: now });
    }
    await updatePublication(db, id, { listingId, publishedVersion: 1 }, home.listedAt);
    await addDemoViews(
      db,
      listingId,
      viewsOf(listingId).map((views, ago) => ({ views, day: dayBefore(now, ago) })),
    );
  });
}

/** One that its owner has only begun: what it still lacks is said on its form. */
async function beginHome({ db, now }: Ctx, publisherId: string, like: DemoHome): Promise<void> {
  const { city, postalCode, state, country, currency } = formOf(like);
  const form = { ...EMPTY_FORM, city, postalCode, state, country, currency };
  await insertPublication(
    db,
    {
      id: uuidv7(now.getTime()),
      publisherId,
      form: { ...form, type: 'studio', surface: 31, rooms: 1, bathrooms: 1 },
    },
    now,
  );
}

function formOf(home: DemoHome): PublicationForm {
  if (!isCurrency(home.currency)) throw new Error(`the demo has a price in ${home.currency}`);
  const { photos: _, listedAt: __, price, currency, ...facts } = home;
  return {
    ...EMPTY_FORM,
    ...facts,
    address: facts.address ?? '',
    state: facts.state ?? '',
    country: home.country as PublicationForm['country'],
    features: home.features as PublicationForm['features'],
    price: toMajorUnits({ amount: price, currency: home.currency }),
    currency: home.currency,
  };
}

/** Looks of the last three weeks, the latest first: some days more, never the same for two homes. */
function viewsOf(listingId: number): number[] {
  return Array.from({ length: 21 }, (_, ago) => 3 + ((listingId * 7 + ago * 5) % 11));
}

function dayBefore(now: Date, days: number): string {
  return new Date(now.getTime() - days * DAY).toISOString().slice(0, 10);
}
