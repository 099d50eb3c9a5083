import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openDatabase } from '@/platform/db/client';
import { createUser } from '@/testing/factories';
import { testServer } from '@/testing/http-server';
import { privatePostgres } from '@/testing/private-postgres';
import { signIn } from '@/testing/sign-in';

let postgres: Awaited<ReturnType<typeof privatePostgres>>;
let url: string;
let bearer: string;
const closing: (() => unknown)[] = [];

beforeAll(async () => {
  postgres = await privatePostgres();
  const options = { poolSize: 1, prepare: true, statementTimeoutMs: 5000, name: 'test' };
  const client = openDatabase({ url: postgres.url, ...options });
  bearer = (await signIn(client.db, (await createUser(client.db)).id)).bearer;
  await client.close();
  const place = { url: postgres.url, onClose: (work: () => unknown) => void closing.push(work) };
  ({ url } = await testServer(place));
});
afterAll(async () => {
  for (const close of closing) await close();
  await postgres.remove();
});

const search = () => fetch(`${url}/api/properties/search`, { headers: { authorization: bearer } });

function doors(): Promise<Response>[] {
  const headers = { 'content-type': 'application/json' };
  const credentials = JSON.stringify({ email: 'a@example.org', password: 'a password 1' });
  const post = { method: 'POST', headers, body: credentials };
  return [
    fetch(`${url}/healthz`),
    search(),
    fetch(`${url}/api/v1/auth/login`, post),
    fetch(`${url}/api/auth/sign-in/email`, post),
    fetch(`${url}/api/trpc/properties.search?input=${encodeURIComponent('{"json":{}}')}`),
  ];
}

test('while the database is away every door says so, and all come back by themselves', async () => {
  expect((await search()).status).toBe(200);

  await postgres.stop();
  for (const pause of [0, 500, 3000]) {
    await sleep(pause);
    const begun = performance.now();
    const answers = await Promise.all(doors());
    expect(answers.map(({ status }) => status)).toEqual([503, 503, 503, 503, 503]);
    for (const answer of answers) {
      expect(await answer.text()).toContain('Gable cannot reach its database at the moment.');
      expect(answer.headers.get('retry-after')).toBe('5');
    }
    // Left to itself the driver would wait up to 20 s.
    expect(performance.now() - begun).toBeLessThan(10_000);
  }

  await postgres.start();
  const back = performance.now();
  while ((await search()).status !== 200) await sleep(100);
  expect(performance.now() - back).toBeLessThan(10_000);
  const answers = await Promise.all(doors());
  expect(answers.map(({ status }) => status)).toEqual([200, 200, 401, 401, 200]);
}, 180_000);
