import { expect, test } from 'vitest';
import { testApplication } from '@/testing/application';
import { testDatabase } from '@/testing/database';

const database = testDatabase();

test('says that it lives, under a request id', async () => {
  const app = testApplication(database);
  const answer = await app.request('/healthz', { headers: { 'x-request-id': 'abc-1' } });
  expect(answer.status).toBe(200);
  expect(await answer.json()).toEqual({ status: 'ok' });
  expect(answer.headers.get('x-request-id')).toBe('abc-1');
});

test.each([
  ['/api/unknown', { message: 'There is nothing here.', error: 'NOT_FOUND', status_code: 404 }],
  ['/api/documents/7', { detail: 'There is nothing here.' }],
  ['/api/homes/7', { error: 'There is nothing here.', code: 'NOT_FOUND' }],
  ['/api/v1/unknown', { detail: 'There is nothing here.' }],
  [
    '/api/v1/cities/x/y',
    { statusCode: 404, message: 'There is nothing here.', error: 'Not Found' },
  ],
])('an unknown path %s answers in the nearest words', async (path, body) => {
  const answer = await testApplication(database).request(path);
  expect(answer.status).toBe(404);
  expect(await answer.json()).toEqual(body);
});

test('a known path with another method names those that it has', async () => {
  const answer = await testApplication(database).request('/healthz', { method: 'POST' });
  expect(answer.status).toBe(405);
  expect(answer.headers.get('allow')).toBe('GET, HEAD');
});
