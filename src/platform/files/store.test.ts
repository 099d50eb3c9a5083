import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { buffer, text } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { S3_CREDENTIALS, startS3 } from '@/testing/s3';
import { folderStore } from './folder';
import { s3Store } from './s3';
import { urlSigner } from './signed-urls';
import type { FileStore } from './store';

const folder = mkdtempSync(join(tmpdir(), 'gable-files-'));
let s3: Awaited<ReturnType<typeof startS3>>;

beforeAll(async () => {
  s3 = await startS3('gable');
});
afterAll(async () => {
  await s3.close();
  rmSync(folder, { recursive: true, force: true });
});

const stores: Record<string, () => FileStore> = {
  folder: () => folderStore(folder, urlSigner('a secret', 'http://localhost:3000')),
  s3: () =>
    s3Store({
      bucket: 'gable',
      region: 'us-east-1',
      endpoint: s3.endpoint,
      credentials: S3_CREDENTIALS,
    }),
};

async function keysOf(store: FileStore, prefix: string): Promise<string[]> {
  const keys: string[] = [];
  for await (const { key } of store.list(prefix)) keys.push(key);
  return keys;
}

/** `megabytes` of changing bytes, made one at a time. */
async function* bytes(megabytes: number) {
  for (let index = 0; index < megabytes; index++) yield Buffer.alloc(1 << 20, index);
}

describe.each(Object.keys(stores))('%s', (kind) => {
  const open = stores[kind] as () => FileStore;

  test('gives back what it was given, whole or in part', async () => {
    const store = open();
    const written = await store.put(
      'a/b.csv',
      Readable.from([Buffer.from('0123456789')]),
      'text/csv',
    );
    const sha256 = createHash('sha256').update('0123456789').digest('hex');
    expect(written).toEqual({ size: 10, sha256 });
    const whole = await store.get('a/b.csv');
    expect(await text(whole.body)).toBe('0123456789');
    expect(whole).toMatchObject({ size: 10, contentType: 'text/csv' });
    const part = await store.get('a/b.csv', { start: 2, end: 4 });
    expect(await text(part.body)).toBe('234');
    expect(part.size).toBe(10);
    expect(await store.head('a/b.csv')).toEqual({ size: 10, contentType: 'text/csv' });
  });

  test('replaces, lists and deletes', async () => {
    const store = open();
    for (const key of ['list/2.bin', 'list/1.bin', 'list/sub/3.bin', 'other/4.bin']) {
      await store.put(key, Readable.from([Buffer.from(key)]), 'application/octet-stream');
    }
    await store.put('list/1.bin', Readable.from([Buffer.from('new')]), 'application/octet-stream');
    expect(await text((await store.get('list/1.bin')).body)).toBe('new');
    expect(await keysOf(store, 'list/')).toEqual(['list/1.bin', 'list/2.bin', 'list/sub/3.bin']);
    await store.delete('list/1.bin');
    await store.delete('list/1.bin');
    expect(await keysOf(store, 'list/')).toEqual(['list/2.bin', 'list/sub/3.bin']);
  });

  test('an empty file is a file', async () => {
    const store = open();
    await store.put('empty.bin', Readable.from([]), 'application/octet-stream');
    expect(await store.head('empty.bin')).toMatchObject({ size: 0 });
    expect((await buffer((await store.get('empty.bin')).body)).length).toBe(0);
  });

  test('a source that breaks leaves what was there before', async () => {
    const store = open();
    await store.put('kept.bin', Readable.from([Buffer.from('old')]), 'application/octet-stream');
    async function* breaking() {
      yield* bytes(12);
      throw new Error('the sender went away');
    }
    const put = store.put('kept.bin', Readable.from(breaking()), 'application/octet-stream');
    await expect(put).rejects.toThrow('the sender went away');
    expect(await text((await store.get('kept.bin')).body)).toBe('old');
    expect(await keysOf(store, 'kept')).toEqual(['kept.bin']);
  });

  test('streams of several parts arrive whole', async () => {
    const store = open();
    const written = await store.put(
      'big.bin',
      Readable.from(bytes(20)),
      'application/octet-stream',
    );
    const hash = createHash('sha256');
    for await (const chunk of (await store.get('big.bin')).body) hash.update(chunk as Buffer);
    expect(written).toEqual({ size: 20 << 20, sha256: hash.digest('hex') });
  });

  test('an absent key is not found', async () => {
    const store = open();
    await expect(store.get('none.bin')).rejects.toMatchObject({ code: 'not_found' });
    expect(await store.head('none.bin')).toBeNull();
  });

  test.each([
    '../secret',
    'a/../../b',
    '/etc/passwd',
    'a//b',
    'a/.hidden',
    '',
    'a\0b',
    'a\\b',
    'é',
  ])('a key that could leave its place is refused: %j', async (key) => {
    const store = open();
    await expect(store.get(key)).rejects.toMatchObject({ code: 'not_found' });
    await expect(
      store.put(key, Readable.from(['x']), 'application/octet-stream'),
    ).rejects.toMatchObject({ code: 'not_found' });
  });

  test('a key that promises another type is refused', async () => {
    const put = open().put('photo.webp', Readable.from(['x']), 'text/csv');
    await expect(put).rejects.toThrow('image/webp');
  });

  test('says that it can be written, and clears what interrupted writes left', async () => {
    const store = open();
    await store.check();
    await store.removeUnfinished(new Date());
  });
});

test('a bucket that does not exist fails the check', async () => {
  const store = s3Store({
    bucket: 'elsewhere',
    region: 'us-east-1',
    endpoint: s3.endpoint,
    credentials: S3_CREDENTIALS,
  });
  await expect(store.check()).rejects.toThrow();
});

test('a store that cannot be reached is unavailable', async () => {
  const store = s3Store({
    bucket: 'gable',
    region: 'us-east-1',
    endpoint: 'http://127.0.0.1:9',
    credentials: S3_CREDENTIALS,
  });
  await expect(store.get('a.bin')).rejects.toMatchObject({ code: 'unavailable' });
});

test('links to a bucket are signed by it and expire', async () => {
  const store = (stores.s3 as () => FileStore)();
  await store.put('paper.pdf', Readable.from(['%PDF']), 'application/pdf');
  const url = await store.signedUrl('paper.pdf', { expiresInSeconds: 60, fileName: 'été.pdf' });
  expect(new URL(url).searchParams.get('X-Amz-Expires')).toBe('60');
  const answer = await fetch(url);
  expect(answer.headers.get('content-disposition')).toContain("filename*=UTF-8''%C3%A9t%C3%A9.pdf");
  expect(await answer.text()).toBe('%PDF');
});

test('a large stream through the folder does not grow the process', async () => {
  const store = (stores.folder as () => FileStore)();
  await store.put('warm.bin', Readable.from(bytes(16)), 'application/octet-stream');
  const before = process.memoryUsage().rss;
  let peak = before;
  async function* watched() {
    for await (const chunk of bytes(100)) {
      peak = Math.max(peak, process.memoryUsage().rss);
      yield chunk;
    }
  }
  await store.put('large.bin', Readable.from(watched()), 'application/octet-stream');
  for await (const _chunk of (await store.get('large.bin')).body) {
    peak = Math.max(peak, process.memoryUsage().rss);
  }
  expect((peak - before) / (1 << 20)).toBeLessThan(80);
});
