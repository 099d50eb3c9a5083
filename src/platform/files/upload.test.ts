import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import { queuedPayloads, testContext } from '@/testing/context';
import { testDatabase } from '@/testing/database';
import { createUser } from '@/testing/factories';
import { removeObjectsJob } from './jobs';
import { removeAbandoned } from './remove-abandoned';
import { removeFiles } from './remove-files';
import { removeObjects } from './remove-objects';
import { storeUpload } from './upload';

const database = testDatabase();
const picture = () =>
  sharp({ create: { width: 8, height: 8, channels: 3, background: 'red' } })
    .webp()
    .toBuffer();

async function upload(body: Readable, maxBytes = 1_000_000) {
  const ctx = testContext(database);
  const owner = await createUser(ctx.db);
  return storeUpload(ctx, {
    ownerId: owner.id,
    purpose: 'listing_photo',
    name: '../\0salon\n.exe',
    body,
    maxBytes,
  });
}

async function keysInStore(): Promise<string[]> {
  const keys: string[] = [];
  for await (const { key } of testContext(database).files.list('')) keys.push(key);
  return keys;
}

async function rows() {
  return database.current.sql`select id, stored_at from file`;
}

test('a file is kept under a key of our own, with its type from its content', async () => {
  const bytes = await picture();
  const stored = await upload(Readable.from([bytes.subarray(0, 3), bytes.subarray(3)]));
  expect(stored).toMatchObject({
    contentType: 'image/webp',
    size: bytes.length,
    name: '../salon.exe',
    key: `public/listing_photo/${stored.id}.webp`,
  });
  const ctx = testContext(database);
  expect(await buffer((await ctx.files.get(stored.key)).body)).toEqual(bytes);
  await removeFiles(ctx, [stored.id]);
  expect(await queuedPayloads(database, removeObjectsJob)).toEqual([{ keys: [stored.key] }]);
  await removeObjects(ctx, [stored.key]);
  expect(await keysInStore()).toEqual([]);
});

test.each([
  ['a script', '<script>alert(1)</script>'],
  ['a drawing that may hold one', '<svg xmlns="http://www.w3.org/2000/svg"></svg>'],
  ['a paper', '%PDF-1.7 …'],
  ['nothing', ''],
])('%s is not taken for a picture', async (_what, content) => {
  const put = upload(Readable.from([Buffer.from(content)]));
  await expect(put).rejects.toMatchObject({ code: 'unsupported_media_type' });
  expect([await rows(), await keysInStore()]).toEqual([[], []]);
});

test('a file that is too large is cut off at once and leaves nothing', async () => {
  const head = await picture();
  let sent = 0;
  async function* endless() {
    yield head;
    for (;;) {
      sent += 65_536;
      yield Buffer.alloc(65_536);
    }
  }
  const put = upload(Readable.from(endless()), 1_000_000);
  await expect(put).rejects.toMatchObject({ code: 'payload_too_large' });
  expect(sent).toBeLessThan(3_000_000);
  expect([await rows(), await keysInStore()]).toEqual([[], []]);
});

test('a sender that goes away leaves nothing', async () => {
  const head = await picture();
  async function* broken() {
    yield Buffer.concat([head, Buffer.alloc(10_000)]);
    throw new Error('connection lost');
  }
  await expect(upload(Readable.from(broken()))).rejects.toThrow('connection lost');
  expect([await rows(), await keysInStore()]).toEqual([[], []]);
});

test('what a crash left is removed after a day, and nothing else', async () => {
  const kept = await upload(Readable.from([await picture()]));
  const ctx = testContext(database);
  const { sql } = database.current;
  for (const [key, age] of [
    ['old.bin', '25 hours'],
    ['young.bin', '1 hour'],
  ] as const) {
    await sql`insert into file (id, purpose, key, name, created_at)
      values (gen_random_uuid(), 'export', ${key}, 'x', now() - ${age}::interval)`;
    await ctx.files.put(key, Readable.from(['x']), 'application/octet-stream');
  }
  await removeAbandoned(ctx);
  expect(await keysInStore()).toEqual([kept.key, 'young.bin']);
  expect(await rows()).toHaveLength(2);
});
