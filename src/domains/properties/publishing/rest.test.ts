import { randomBytes } from 'node:crypto';
import { connect } from 'node:net';
import sharp from 'sharp';
import { beforeAll, expect, test } from 'vitest';
import { testDatabase } from '@/testing/database';
import { createPublication, createUser } from '@/testing/factories';
import { testServer } from '@/testing/http-server';
import { signIn } from '@/testing/sign-in';

const database = testDatabase();
let url: string;
let cookie: string;
let publicationId: string;

const send = (body: BodyInit, headers: Record<string, string> = {}, query = '?name=IMG%201.jpg') =>
  fetch(`${url}/api/publications/${publicationId}/photos${query}`, {
    method: 'POST',
    headers: { cookie, origin: 'http://localhost:3000', ...headers },
    body,
  });
const photos = () => database.current.sql`select id from publication_photo`;
const files = () => database.current.sql`select id, stored_at from file`;

beforeAll(async () => {
  const { db } = database.current;
  const anna = await createUser(db);
  cookie = (await signIn(db, anna.id)).cookie;
  publicationId = (await createPublication(db, anna.id)).id;
  ({ url } = await testServer(database, { env: { RATE_LIMITS: 'off', UPLOAD_MAX_MB: '1' } }));
});

test('a photo goes through the door as it is, and is answered with what became of it', async () => {
  const bytes = await sharp({ create: { width: 80, height: 60, channels: 3, background: 'red' } })
    .jpeg()
    .toBuffer();
  const answer = await send(new Uint8Array(bytes), {}, '?name=IMG%201.jpg&position=7');
  expect(answer.status).toBe(201);
  expect(await answer.json()).toMatchObject({
    name: 'IMG 1.jpg',
    position: 7,
    state: 'processing',
    url: null,
  });
  const again = await send(new Uint8Array(bytes));
  expect(again.status).toBe(201);
  expect(await photos()).toHaveLength(1);
  expect(await files()).toHaveLength(1);
});

test.each([
  ['no photo', new TextEncoder().encode('<html>'.repeat(100_000)), 415, 'UNKNOWN_TYPE'],
  [
    'HEIC',
    Buffer.concat([Buffer.from('\0\0\0\x18ftypheic\0\0\0\0mif1heic'), randomBytes(500_000)]),
    415,
    'HEIF',
  ],
  ['nothing', new Uint8Array(), 415, 'UNKNOWN_TYPE'],
  [
    'more than may be sent',
    Buffer.concat([Buffer.from([0xff, 0xd8, 0xff, 0xe0]), randomBytes(3_000_000)]),
    413,
    undefined,
  ],
])(
  '%s is refused in a sentence that arrives, and nothing is left',
  async (_, bytes, status, reason) => {
    const before = await files();
    const answer = await send(new Uint8Array(bytes));
    expect(answer.status).toBe(status);
    const told = (await answer.json()) as { message: string; reason?: string };
    expect(told.reason).toBe(reason);
    expect(told.message).toMatch(/\.$/);
    expect(await files()).toEqual(before);
  },
);

test('another site cannot send photos in somebody’s name', async () => {
  const answer = await send(new Uint8Array(10), { origin: 'https://elsewhere.example' });
  expect(answer.status).toBe(403);
});

test('a connection that breaks half-way leaves neither photo nor file', async () => {
  const before = [await photos(), await files()];
  const { hostname, port } = new URL(url);
  const socket = connect(Number(port), hostname);
  socket.write(
    `POST /api/publications/${publicationId}/photos HTTP/1.1\r\nhost: ${hostname}\r\ncookie: ${cookie}\r\n` +
      'content-length: 900000\r\n\r\n',
  );
  socket.write(Buffer.concat([Buffer.from([0xff, 0xd8, 0xff, 0xe0]), randomBytes(200_000)]));
  await new Promise((done) => setTimeout(done, 500));
  expect(await files()).toHaveLength((before[1]?.length ?? 0) + 1);
  socket.destroy();
  await expect.poll(files, { timeout: 20_000 }).toEqual(before[1]);
  expect(await photos()).toEqual(before[0]);
});
