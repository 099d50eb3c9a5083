import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import sharp from 'sharp';
import { beforeAll, expect, test } from 'vitest';
import type { UserActor } from '@/kernel/actor';
import { userActor } from '@/testing/actors';
import { queuedPayloads, testContext } from '@/testing/context';
import { testDatabase } from '@/testing/database';
import { createPhoto, createPublication, createUser } from '@/testing/factories';
import { viewListing } from '../../service/view';
import { preparePhotoJob } from '../jobs';
import { MAX_PHOTOS } from '../model';
import { addPhoto } from './add-photo';
import { arrangePhotos, describePhoto, removePhoto } from './arrange-photos';
import { forgetRemoved } from './forget-removed';
import { preparePhoto } from './prepare-photo';
import { publish } from './publish';
import { readPublication } from './read-publication';

const database = testDatabase();
let anna: UserActor;
let ben: UserActor;

const as = (actor: UserActor, now = '2026-03-01') =>
  testContext(database, { actor, now: new Date(now) });
const job = (now = '2026-03-01') =>
  testContext(database, { actor: { kind: 'job', name: 'test' }, now: new Date(now) });

/** A picture of its own each time: `shade` tells them apart, in steps that JPEG can see. */
const picture = (shade: number, width = 2400, height = 1600) =>
  sharp({
    create: { width, height, channels: 3, background: { r: shade, g: 250 - 2 * shade, b: 90 } },
  });

const begin = () => createPublication(database.current.db, anna.userId);
const send = (publicationId: string, bytes: Buffer, actor = anna) =>
  addPhoto(as(actor), {
    publicationId,
    name: 'IMG_0001.JPG',
    position: undefined,
    body: Readable.from([bytes]),
  });
const photosOf = async (id: string) => (await readPublication(as(anna), id)).photos;
const files = async () =>
  (await database.current.sql`select key from file order by key`).map(({ key }) => key as string);

beforeAll(async () => {
  const { db } = database.current;
  anna = userActor(await createUser(db));
  ben = userActor(await createUser(db));
});

test('sizes are upright, know nothing of place or camera, and the original is nobody’s to see', async () => {
  const { id } = await begin();
  // Orientation 6: the camera was held upright, its sensor lay on its side.
  const sent = await picture(10)
    .withMetadata({ orientation: 6 })
    .withExif({
      IFD0: { Make: 'ACME' },
      IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '45/1 54/1 0/1' },
    })
    .jpeg()
    .toBuffer();
  expect((await sharp(sent).metadata()).exif).toBeDefined();
  const photo = await send(id, sent);
  expect(photo).toMatchObject({ state: 'processing', url: null, name: 'IMG_0001.JPG' });
  expect(await queuedPayloads(database, preparePhotoJob)).toContainEqual({ photoId: photo.id });

  await preparePhoto(job(), photo.id);
  const [ready] = await photosOf(id);
  expect(ready).toMatchObject({ state: 'ready', width: 1600, height: 2400 });
  expect(ready?.url).toBe(`/media/public/listing_photo/${photo.id}-1600.webp`);
  expect(ready?.placeholder).toMatch(/^data:image\/webp;base64,/);
  expect(ready?.placeholder?.length).toBeLessThan(400);
  const ctx = job();
  for (const width of [480, 960, 1600]) {
    const key = `public/listing_photo/${photo.id}-${width}.webp`;
    const facts = await sharp(await buffer((await ctx.files.get(key)).body)).metadata();
    expect(facts).toMatchObject({ format: 'webp', width });
    expect([facts.exif, facts.xmp, facts.orientation]).toEqual([undefined, undefined, undefined]);
  }
  expect(await files()).toContain(`listing_original/${photo.id}.jpg`);
  // A job that runs again, because its first run was lost at the end, makes nothing new.
  const before = await files();
  await database.current
    .sql`update publication_photo set state = 'processing' where id = ${photo.id}`;
  await preparePhoto(job(), photo.id);
  expect(await files()).toEqual(before);
});

test('a small photo is not blown up', async () => {
  const { id } = await begin();
  const { id: photoId } = await send(id, await picture(20, 600, 400).png().toBuffer());
  await preparePhoto(job(), photoId);
  expect((await photosOf(id))[0]).toMatchObject({ width: 600, height: 400 });
  expect((await files()).filter((key) => key.includes(photoId))).toEqual([
    `listing_original/${photoId}.png`,
    `public/listing_photo/${photoId}-480.webp`,
    `public/listing_photo/${photoId}-600.webp`,
  ]);
});

test('the same file sent again, at once or later, is one photo; a removed one comes back', async () => {
  const { id } = await begin();
  const bytes = await picture(30).jpeg().toBuffer();
  const [one, two] = await Promise.all([send(id, bytes), send(id, bytes)]);
  expect(two.id).toBe(one.id);
  await removePhoto(as(anna), { photoId: one.id, isRemoved: true });
  expect(await photosOf(id)).toEqual([]);
  expect((await send(id, bytes)).id).toBe(one.id);
  expect(await photosOf(id)).toHaveLength(1);
  const rows = await database.current.sql`
    select f.id from file f where f.purpose = 'listing_original' and f.sha256 = ${one.contentHash}`;
  expect(rows).toHaveLength(1);
});

test('what is no photo is refused in a sentence, and leaves nothing behind', async () => {
  const { id } = await begin();
  const before = await files();
  const heic = Buffer.concat([
    Buffer.from([0, 0, 0, 24]),
    Buffer.from('ftypheic'),
    Buffer.alloc(4),
    Buffer.from('mif1heic'),
    Buffer.alloc(200),
  ]);
  await expect(send(id, heic)).rejects.toMatchObject({
    code: 'unsupported_media_type',
    reason: 'HEIF',
  });
  await expect(send(id, Buffer.from('<svg/>'))).rejects.toMatchObject({ reason: 'UNKNOWN_TYPE' });
  await expect(send(id, Buffer.alloc(0))).rejects.toMatchObject({ code: 'unsupported_media_type' });
  expect(await files()).toEqual(before);
});

test('a damaged file is said to be so and keeps no home from being published', async () => {
  const { id } = await begin();
  const whole = await picture(40).jpeg().toBuffer();
  const damaged = await send(id, whole.subarray(0, 1000));
  const fine = await send(id, whole);
  await preparePhoto(job(), damaged.id);
  await preparePhoto(job(), fine.id);
  expect((await photosOf(id)).map(({ state }) => state)).toEqual(['unreadable', 'ready']);
  const { propertyId } = await publish(as(anna), { id, version: 1 });
  expect((await viewListing(job(), propertyId)).photos).toHaveLength(1);
  expect((await readPublication(as(anna), id)).hasUnpublishedChanges).toBe(false);
});

test('photos stand in their publisher’s order; one that came meanwhile stays behind', async () => {
  const publication = await begin();
  const [a, b, c] = [
    await createPhoto(database.current.db, publication),
    await createPhoto(database.current.db, publication),
    await createPhoto(database.current.db, publication),
  ];
  await arrangePhotos(as(anna), { id: publication.id, photoIds: [b.id, a.id] });
  const ids = (await photosOf(publication.id)).map(({ id }) => id);
  expect(ids).toEqual([b.id, a.id, c.id]);
});

test('no home has more photos than it may, however many arrive at once', async () => {
  const publication = await begin();
  for (let made = 0; made < MAX_PHOTOS - 1; made++)
    await createPhoto(database.current.db, publication);
  const pictures = await Promise.all(
    [1, 2, 3].map((n) =>
      picture(10 * n, 40, 30)
        .png()
        .toBuffer(),
    ),
  );
  const answers = await Promise.allSettled(pictures.map((bytes) => send(publication.id, bytes)));
  expect(answers.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  const refused = answers.find(({ status }) => status === 'rejected');
  expect(refused).toMatchObject({ reason: { reason: 'TOO_MANY_PHOTOS' } });
  expect(await photosOf(publication.id)).toHaveLength(MAX_PHOTOS);
});

test('a photo whose sizes come after publishing joins the public page by itself', async () => {
  const { id } = await begin();
  const first = await send(id, await picture(60).jpeg().toBuffer());
  const second = await send(id, await picture(70).jpeg().toBuffer());
  await describePhoto(as(anna), { photoId: second.id, caption: ' The garden ' });
  await preparePhoto(job(), second.id);
  const { propertyId } = await publish(as(anna), { id, version: 1 });
  const shown = async () => (await viewListing(job(), propertyId)).photos.map(({ url }) => url);
  expect(await shown()).toHaveLength(1);
  const late = await send(id, await picture(80).jpeg().toBuffer());
  await preparePhoto(job(), late.id);
  await preparePhoto(job(), first.id);
  expect((await viewListing(job(), propertyId)).photos).toMatchObject([
    { url: expect.stringContaining(first.id), width: 1920, caption: null },
    { url: expect.stringContaining(second.id), caption: 'The garden' },
  ]);
  expect((await readPublication(as(anna), id)).hasUnpublishedChanges).toBe(true);
  await removePhoto(as(anna), { photoId: first.id, isRemoved: true });
  await publish(as(anna), { id, version: 1 });
  expect(await shown()).toEqual([
    expect.stringContaining(second.id),
    expect.stringContaining(late.id),
  ]);
});

test("another's photos are not there", async () => {
  const { id } = await begin();
  const bytes = await picture(70).jpeg().toBuffer();
  const { id: photoId } = await send(id, bytes);
  const deeds = [
    () => send(id, bytes, ben),
    () => arrangePhotos(as(ben), { id, photoIds: [photoId] }),
    () => describePhoto(as(ben), { photoId, caption: 'Mine' }),
    () => removePhoto(as(ben), { photoId, isRemoved: true }),
  ];
  for (const deed of deeds) await expect(deed()).rejects.toMatchObject({ code: 'not_found' });
});

test('what was removed a day ago is forgotten with its sizes; what a public page shows is not', async () => {
  const { id } = await begin();
  const gone = await send(id, await picture(80).jpeg().toBuffer());
  const shown = await send(id, await picture(90).jpeg().toBuffer());
  await preparePhoto(job(), gone.id);
  await preparePhoto(job(), shown.id);
  await removePhoto(as(anna), { photoId: gone.id, isRemoved: true });
  await publish(as(anna), { id, version: 1 });
  await removePhoto(as(anna), { photoId: shown.id, isRemoved: true });
  await forgetRemoved(job('2026-03-01T23:00:00Z'));
  expect((await files()).filter((key) => key.includes(gone.id))).toHaveLength(4);
  await forgetRemoved(job('2026-03-02T01:00:00Z'));
  expect((await files()).filter((key) => key.includes(gone.id))).toHaveLength(0);
  expect((await files()).filter((key) => key.includes(shown.id))).toHaveLength(4);
});
