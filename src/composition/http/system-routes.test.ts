import { expect, test } from 'vitest';
import { testRuntime } from '@/testing/application';
import { testDatabase } from '@/testing/database';
import { testServer } from '@/testing/http-server';
import { rootRouter } from '../root-router';
import { routes } from '../routes';
import { createApplication } from './application';

const database = testDatabase();

test('health looks at the database, and when asked at queue and files', async () => {
  const { url } = await testServer(database);
  for (const path of ['/healthz', '/healthz?deep']) {
    const answer = await fetch(`${url}${path}`);
    expect([answer.status, await answer.json()]).toEqual([200, { status: 'ok' }]);
  }
});

test('metrics are for this machine, or for those who hold the token', async () => {
  const { url } = await testServer(database, { env: { METRICS_TOKEN: 'a token of the tests' } });
  await fetch(`${url}/api/unknown/${'x'.repeat(50)}`);
  const local = await fetch(`${url}/metrics`);
  expect(local.headers.get('content-type')).toContain('text/plain');
  const text = await local.text();
  expect(text).toMatch(/gable_http_requests_total\{method="GET",route="unknown",status="404"\} 1/);
  expect(text).toContain('gable_database_connections');
  expect(text).not.toContain('xxxx');

  const proxied = { 'x-forwarded-for': '198.51.100.1' };
  expect((await fetch(`${url}/metrics`, { headers: proxied })).status).toBe(404);
  const wrong = { ...proxied, authorization: 'Bearer another token' };
  expect((await fetch(`${url}/metrics`, { headers: wrong })).status).toBe(404);
  const right = { ...proxied, authorization: 'Bearer a token of the tests' };
  expect((await fetch(`${url}/metrics`, { headers: right })).status).toBe(200);
});

test('a request id that could break a log line is replaced', async () => {
  const { url } = await testServer(database);
  for (const given of ['a b', '"x"', 'x'.repeat(129)]) {
    const answer = await fetch(`${url}/healthz`, { headers: { 'x-request-id': given } });
    expect(answer.headers.get('x-request-id')).toMatch(/^[0-9a-f-]{36}$/);
  }
});

test('an application made again over the same runtime answers, as after an edit in development', async () => {
  const runtime = testRuntime(database);
  for (let edit = 0; edit < 2; edit++) {
    const application = createApplication({ runtime, routes, router: rootRouter });
    const answer = await application.fetch(new Request('http://localhost:3000/healthz'), {});
    expect(answer.status).toBe(200);
  }
});
