import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync, brotliDecompressSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { withPrecompressed } from './precompressed';

const SCRIPT = 'export const answer = 42;';
const folder = mkdtempSync(join(tmpdir(), 'gable-precompressed-'));
let port = 0;
let close: () => void;

beforeAll(async () => {
  mkdirSync(join(folder, 'chunks'));
  writeFileSync(join(folder, 'chunks', 'a.js'), SCRIPT);
  writeFileSync(join(folder, 'chunks', 'a.js.br'), brotliCompressSync(SCRIPT));
  writeFileSync(join(folder, 'secret.br'), 'of no type that a page loads');
  const handler = withPrecompressed({ folder, prefix: '/_next/static/' }, (_request, response) =>
    response.end('next'),
  );
  const server = createServer((incoming, response) => void handler(incoming, response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  port = (server.address() as AddressInfo).port;
  close = () => server.close();
});
afterAll(() => {
  close();
  rmSync(folder, { recursive: true });
});

/** `fetch` would undo the encoding and tidy the path. */
function ask(path: string, headers: Record<string, string>, method = 'GET') {
  return new Promise<{ body: Buffer; headers: Record<string, unknown> }>((resolve, reject) => {
    request({ port, path, headers, method }, (answer) => {
      const parts: Buffer[] = [];
      answer.on('data', (part: Buffer) => parts.push(part));
      answer.on('end', () => resolve({ body: Buffer.concat(parts), headers: answer.headers }));
    })
      .on('error', reject)
      .end();
  });
}

test('a script goes out in Brotli, for good, and says how long it is', async () => {
  const { body, headers } = await ask('/_next/static/chunks/a.js?dpl=1', {
    'accept-encoding': 'gzip, deflate, br, zstd',
  });
  expect(brotliDecompressSync(body).toString()).toBe(SCRIPT);
  expect(headers).toMatchObject({
    'content-encoding': 'br',
    'content-length': String(body.length),
    'content-type': 'application/javascript; charset=UTF-8',
    'cache-control': 'public, max-age=31536000, immutable',
    vary: 'Accept-Encoding',
  });
});

test('a HEAD tells the same and sends nothing', async () => {
  const { body, headers } = await ask(
    '/_next/static/chunks/a.js',
    { 'accept-encoding': 'br;q=0.5' },
    'HEAD',
  );
  expect(body).toHaveLength(0);
  expect(headers['content-encoding']).toBe('br');
});

test.each([
  ['who takes no Brotli', '/_next/static/chunks/a.js', { 'accept-encoding': 'gzip' }],
  ['who refuses it', '/_next/static/chunks/a.js', { 'accept-encoding': 'gzip, br;q=0' }],
  [
    'who refuses it at length',
    '/_next/static/chunks/a.js',
    { 'accept-encoding': 'br;q=0.0, gzip' },
  ],
  ['who says nothing', '/_next/static/chunks/a.js', {}],
  [
    'a part of a file',
    '/_next/static/chunks/a.js',
    { 'accept-encoding': 'br', range: 'bytes=0-3' },
  ],
  ['another file', '/_next/static/chunks/b.js', { 'accept-encoding': 'br' }],
  ['the compressed name', '/_next/static/chunks/a.js.br', { 'accept-encoding': 'br' }],
  ['a way out of the folder', '/_next/static/chunks/../../secret', { 'accept-encoding': 'br' }],
  ['a file of no known type', '/_next/static/secret', { 'accept-encoding': 'br' }],
] as [string, string, Record<string, string>][])(
  '%s goes on to Next',
  async (_case, path, headers) => {
    expect((await ask(path, headers)).body.toString()).toBe('next');
  },
);

test('without a build everything goes on to Next', () => {
  expect(() =>
    withPrecompressed({ folder: join(folder, 'nowhere'), prefix: '/' }, () => 0),
  ).not.toThrow();
});
