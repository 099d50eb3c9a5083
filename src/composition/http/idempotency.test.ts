import { beforeAll, expect, test } from 'vitest';
import { testDatabase } from '@/testing/database';
import { createUser } from '@/testing/factories';
import { testServer } from '@/testing/http-server';
import { createSampleTable, sampleRoutes } from '@/testing/sample-routes';
import { signIn } from '@/testing/sign-in';

const database = testDatabase();
let url: string;
let ada: string;
let bob: string;

beforeAll(async () => {
  const { db } = database.current;
  await createSampleTable(database);
  url = (await testServer(database, { routes: sampleRoutes() })).url;
  ada = (await signIn(db, (await createUser(db)).id)).bearer;
  bob = (await signIn(db, (await createUser(db)).id)).bearer;
});

function post(text: string, key: string, authorization = ada): Promise<Response> {
  return fetch(`${url}/api/v1/notes`, {
    method: 'POST',
    headers: { authorization, 'content-type': 'application/json', 'idempotency-key': key },
    body: JSON.stringify({ text }),
  });
}

async function countNotes(text: string): Promise<number> {
  const [row] = await database.current
    .sql`select count(*)::int as count from note where text = ${text}`;
  return row?.count;
}

test('a repeated request gives the first answer and writes nothing', async () => {
  const first = await post('once', 'k-once');
  const second = await post('once', 'k-once');
  expect([first.status, second.status]).toEqual([201, 201]);
  expect(first.headers.get('x-idempotency-cached')).toBeNull();
  expect(second.headers.get('x-idempotency-cached')).toBe('true');
  expect(await second.json()).toEqual(await first.json());
  expect(await countNotes('once')).toBe(1);
});

test('the same key with another body is refused', async () => {
  await post('one body', 'k-body');
  const other = await post('another body', 'k-body');
  expect(other.status).toBe(422);
  expect(await countNotes('another body')).toBe(0);
});

test('keys of two people are two keys', async () => {
  const [mine, theirs] = [await post('shared', 'k-shared'), await post('shared', 'k-shared', bob)];
  expect(theirs.headers.get('x-idempotency-cached')).toBeNull();
  expect((await mine.json()).id).not.toBe((await theirs.json()).id);
});

test('of twelve at once one runs, the others get its answer', async () => {
  const answers = await Promise.all(Array.from({ length: 12 }, () => post('slow', 'k-slow')));
  expect(answers.map(({ status }) => status)).toEqual(Array(12).fill(201));
  const cached = answers.filter(({ headers }) => headers.get('x-idempotency-cached') === 'true');
  expect(cached).toHaveLength(11);
  expect(await countNotes('slow')).toBe(1);
});

test('a failure is not kept, and what it wrote is gone', async () => {
  const first = await post('broken', 'k-broken');
  const second = await post('broken', 'k-broken');
  expect([first.status, second.status]).toEqual([500, 500]);
  expect(second.headers.get('x-idempotency-cached')).toBeNull();
  expect(await first.text()).not.toContain('secret detail');
  expect(await countNotes('broken')).toBe(0);
});

test('a refusal by the service is kept', async () => {
  const [first, second] = [await post('taken', 'k-taken'), await post('taken', 'k-taken')];
  expect([first.status, second.status]).toEqual([409, 409]);
  expect(second.headers.get('x-idempotency-cached')).toBe('true');
});

test('an answer with a token is never kept', async () => {
  await post('token', 'k-token');
  const again = await post('token', 'k-token');
  expect(again.status).toBe(201);
  expect(again.headers.get('x-idempotency-cached')).toBeNull();
  const [row] = await database.current
    .sql`select count(*)::int as count from idempotency_key where body like '%access_token%'`;
  expect(row?.count).toBe(0);
});

test('a run that died is taken over when its lease has run out', async () => {
  await post('dead', 'k-dead');
  await database.current.sql`delete from note where text = 'dead'`;
  await database.current
    .sql`update idempotency_key set status = null, body = null, headers = null, lease_until = 0
    where body like '%"dead"%'`;
  const again = await post('dead', 'k-dead');
  expect(again.status).toBe(201);
  expect(again.headers.get('x-idempotency-cached')).toBeNull();
  expect(await countNotes('dead')).toBe(1);
});

test('a kept answer is forgotten after a day', async () => {
  await post('old', 'k-old');
  await database.current.sql`update idempotency_key set created_at = now() - interval '25 hours'`;
  const again = await post('old', 'k-old');
  expect(again.headers.get('x-idempotency-cached')).toBeNull();
  expect(await countNotes('old')).toBe(2);
});

test.each(['', 'x'.repeat(256)])('a key of a wrong length is refused by name', async (key) => {
  const answer = await post('length', key);
  expect(answer.status).toBe(422);
  expect((await answer.json()).errors).toEqual([
    {
      loc: ['header', 'Idempotency-Key'],
      msg: 'has to have 1 to 255 characters',
      type: 'length',
    },
  ]);
});
