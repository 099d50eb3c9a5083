import { mkdtempSync, rmSync } from 'node:fs';
import { readdir, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { devOutbox } from './dev-outbox';
import { outboxMail } from './outbox';

const folder = mkdtempSync(join(tmpdir(), 'gable-outbox-'));
const origin = 'http://localhost:3000';
const serve = devOutbox({ folder, open: true, publicUrl: origin });

beforeAll(async () => {
  const mail = outboxMail(folder, { name: 'Gable', address: 'gable@example.org' });
  await mail.send({ to: 'ada@example.org', subject: 'First', text: 'Your code is 123456' });
  await mail.send({
    to: 'ada@example.org',
    subject: '<script>alert(1)</script>',
    text: 'Follow http://localhost:3000/reset?token=a&b=c <img src=x onerror=alert(1)>',
    html: '<p>Hello</p><script>alert(1)</script>',
  });
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function get(
  path: string,
  headers: Record<string, string> = {},
  peer: string | null = '127.0.0.1',
) {
  const answer = await serve(new Request(new URL(path, origin), { headers }), peer);
  if (!answer) throw new Error('the outbox did not answer');
  return answer;
}

test('lists the newest message first, escaped, under a policy without script', async () => {
  const answer = await get('/dev/outbox');
  const html = await answer.text();
  expect(answer.headers.get('content-security-policy')).toContain("default-src 'none'");
  expect(html.indexOf('&lt;script&gt;')).toBeLessThan(html.indexOf('First'));
  expect(html.indexOf('&lt;script&gt;')).toBeGreaterThan(0);
  expect(html).not.toContain('<script');
});

test('shows a message with links to follow, and its HTML in a sealed frame', async () => {
  const names = (await readdir(folder)).sort();
  const html = await (await get(`/dev/outbox/${names[1]}`)).text();
  expect(html).toContain('href="http://localhost:3000/reset?token=a&amp;b=c"');
  expect(html).not.toContain('<img');
  expect(html).toContain('<iframe sandbox="allow-popups allow-popups-to-escape-sandbox"');
  const framed = await get(`/dev/outbox/${names[1]}/html`);
  expect(await framed.text()).toContain('<p>Hello</p>');
  expect(framed.headers.get('content-security-policy')).toMatch(
    /default-src 'none'.*sandbox allow-popups/,
  );
  expect((await get(`/dev/outbox/${names[0]}/html`)).status).toBe(404);
});

test('a text message is shown as well', async () => {
  await writeFile(join(folder, '2026-01-01T00-00-00.000Z-x.txt'), 'To: +33612345678\n\nCode 42');
  const html = await (await get('/dev/outbox/2026-01-01T00-00-00.000Z-x.txt')).text();
  expect(html).toContain('+33612345678');
  expect(html).toContain('Code 42');
});

test.each([
  ['another machine', {}, '192.168.1.20'],
  ['an unknown peer', {}, null],
  ['a proxy on this machine', { 'x-forwarded-for': '203.0.113.9' }, '127.0.0.1'],
  ['a proxy that says so otherwise', { forwarded: 'for=203.0.113.9' }, '::1'],
  ['a proxy that only names itself', { via: '1.1 cache' }, '127.0.0.1'],
  ['a proxy with its own header', { 'X-Real-IP': '203.0.113.9' }, '127.0.0.1'],
  ['a tunnel', { 'cf-connecting-ip': '203.0.113.9' }, '127.0.0.1'],
])('is closed to %s', async (_who, headers, peer) => {
  expect((await get('/dev/outbox', headers as Record<string, string>, peer)).status).toBe(404);
});

test('is closed to a page whose name was made to point here', async () => {
  const answer = await serve(new Request('http://evil.example/dev/outbox'), '127.0.0.1');
  expect(answer?.status).toBe(404);
});

test.each(['127.0.0.1', '::1', '::ffff:127.0.0.1'])('is open to %s', async (peer) => {
  expect((await get('/dev/outbox', {}, peer)).status).toBe(200);
});

test('is closed once a provider sends the mail', async () => {
  const closed = devOutbox({ folder, open: false, publicUrl: origin });
  expect((await closed(new Request(`${origin}/dev/outbox`), '127.0.0.1'))?.status).toBe(404);
});

test.each(['/dev/outbox/..%2f..%2fetc%2fpasswd', '/dev/outbox/none.eml', '/dev/outbox/a/b/c'])(
  'answers 404 for %s',
  async (path) => {
    expect((await get(path)).status).toBe(404);
  },
);

test('leaves other paths to others', async () => {
  expect(await serve(new Request(`${origin}/dev/ui`), '127.0.0.1')).toBeNull();
  expect(await serve(new Request(`${origin}/dev/outboxes`), '127.0.0.1')).toBeNull();
});
