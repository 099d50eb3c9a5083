import { beforeAll, expect, test } from 'vitest';
import { testDatabase } from '@/testing/database';
import { createUser } from '@/testing/factories';
import { testServer } from '@/testing/http-server';
import { createSampleTable, sampleRoutes } from '@/testing/sample-routes';
import { signIn } from '@/testing/sign-in';

const database = testDatabase();
let call: (
  path: string,
  init?: { method?: string; headers?: object; body?: object },
) => Promise<Response>;

beforeAll(async () => {
  const { db } = database.current;
  await createSampleTable(database);
  const { url } = await testServer(database, { routes: sampleRoutes() });
  const { bearer } = await signIn(db, (await createUser(db)).id);
  call = (path, { method = 'GET', headers, body } = {}) =>
    fetch(`${url}/api/v1/notes${path}`, {
      method,
      headers: { authorization: bearer, 'content-type': 'application/json', ...headers },
      body: body && JSON.stringify(body),
    });
});

async function newNote(): Promise<string> {
  const created = await call('', { method: 'POST', body: { text: 'first' } });
  return `/${(await created.json()).id}`;
}

test('what the caller has is not sent again', async () => {
  for (const path of [await newNote(), '']) {
    const etag = (await call(path)).headers.get('etag') ?? '';
    expect(etag).toMatch(/^"[\w-]+"$/);
    const same = await call(path, { headers: { 'if-none-match': `"other", W/${etag}` } });
    expect(same.status).toBe(304);
    expect(await same.text()).toBe('');
    expect(same.headers.get('etag')).toBe(etag);
    expect((await call(path, { headers: { 'if-none-match': '"other"' } })).status).toBe(200);
  }
});

test('a change of what has changed since is refused', async () => {
  const path = await newNote();
  const etag = (await call(path)).headers.get('etag') ?? '';
  const change = (text: string) =>
    call(path, { method: 'PATCH', headers: { 'if-match': etag }, body: { text } });
  expect((await change('second')).status).toBe(200);
  expect((await change('third')).status).toBe(412);
  expect(await (await call(path)).json()).toMatchObject({ text: 'second' });
});

test('of ten changes at once with one tag, one stands', async () => {
  const path = await newNote();
  const etag = (await call(path)).headers.get('etag') ?? '';
  const answers = await Promise.all(
    Array.from({ length: 10 }, (_, number) =>
      call(path, { method: 'PATCH', headers: { 'if-match': etag }, body: { text: `n${number}` } }),
    ),
  );
  expect(answers.map(({ status }) => status).sort()).toEqual([200, ...Array(9).fill(412)]);
});

test('without a condition a change goes through', async () => {
  const path = await newNote();
  expect((await call(path, { method: 'PATCH', body: { text: 'x' } })).status).toBe(200);
});
