import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { byteRange } from './byte-range';
import { folderStore } from './folder';
import { fileRoutes } from './routes';
import { urlSigner } from './signed-urls';

const folder = mkdtempSync(join(tmpdir(), 'gable-files-'));
const signer = urlSigner('a secret of at least 32 characters', 'http://localhost:3000');
const store = folderStore(folder, signer);
const serve = fileRoutes(store, signer);
const origin = 'http://localhost:3000';

beforeAll(async () => {
  await store.put('public/1/a.webp', Readable.from(['picture']), 'image/webp');
  await store.put('private/1/a.pdf', Readable.from(['0123456789']), 'application/pdf');
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function get(path: string, headers: Record<string, string> = {}, method = 'GET') {
  const answer = await serve(new Request(new URL(path, origin), { method, headers }));
  if (!answer) throw new Error(`nobody answers ${path}`);
  return answer;
}

test('public media is cached for good and named by an ETag', async () => {
  const first = await get('/media/public/1/a.webp');
  expect(first.status).toBe(200);
  expect(await first.text()).toBe('picture');
  expect(first.headers.get('content-type')).toBe('image/webp');
  expect(first.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
  const etag = first.headers.get('etag') ?? '';
  const again = await get('/media/public/1/a.webp', { 'if-none-match': `W/${etag}` });
  expect(again.status).toBe(304);
});

test.each([
  '/media/private/1/a.pdf',
  '/media/public/../private/1/a.pdf',
  '/media/public/%2e%2e/private/1/a.pdf',
  '/media/public/..%2fprivate/1/a.pdf',
  '/media/public/none.webp',
  '/media/public',
])('media shows nothing else: %s', async (path) => {
  const answer = await serve(new Request(new URL(path, origin)));
  expect(answer?.status ?? 404).toBe(404);
});

test('a signed link opens exactly its file until it expires', async () => {
  const link = await store.signedUrl('private/1/a.pdf', {
    expiresInSeconds: 60,
    fileName: 'acte.pdf',
  });
  const answer = await get(link);
  expect(await answer.text()).toBe('0123456789');
  expect(answer.headers.get('content-disposition')).toContain('acte.pdf');
  expect(answer.headers.get('cache-control')).toBe('private, no-store');

  expect((await get(link.replace('a.pdf?', 'b.pdf?'))).status).toBe(403);
  expect((await get(link.replace('acte', 'other'))).status).toBe(403);
  expect((await get(link.replace('signature=', 'signature=x'))).status).toBe(403);
  expect((await get(link.replace(/expires=\d+/, 'expires=99999999999'))).status).toBe(403);
  expect((await get('/files/private/1/a.pdf')).status).toBe(403);
  const expired = await store.signedUrl('private/1/a.pdf', { expiresInSeconds: -1 });
  expect((await get(expired)).status).toBe(403);
});

test('ranges and HEAD', async () => {
  const link = await store.signedUrl('private/1/a.pdf', { expiresInSeconds: 60 });
  const part = await get(link, { range: 'bytes=2-4' });
  expect([part.status, await part.text(), part.headers.get('content-range')]).toEqual([
    206,
    '234',
    'bytes 2-4/10',
  ]);
  expect((await get(link, { range: 'bytes=10-' })).status).toBe(416);
  const head = await get(link, {}, 'HEAD');
  expect([head.status, head.headers.get('content-length'), await head.text()]).toEqual([
    200,
    '10',
    '',
  ]);
  expect((await get(link, {}, 'DELETE')).status).toBe(405);
});

test('other paths are not ours', async () => {
  expect(await serve(new Request(`${origin}/api/properties`))).toBeNull();
});

test.each([
  ['bytes=0-0', { start: 0, end: 0 }],
  ['bytes=5-', { start: 5, end: 9 }],
  ['bytes=-3', { start: 7, end: 9 }],
  ['bytes=-30', { start: 0, end: 9 }],
  ['bytes=5-99', { start: 5, end: 9 }],
  ['bytes=-0', 'unsatisfiable'],
  ['bytes=10-11', 'unsatisfiable'],
  ['bytes=5-2', null],
  ['bytes=-', null],
  ['bytes=0-1,3-4', null],
  ['lines=1-2', null],
  [null, null],
])('the range %s of ten bytes', (header, expected) => {
  expect(byteRange(header, 10)).toEqual(expected);
});
