import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, expect, test } from 'vitest';
import { pageIsUnavailable, withPageOutcome } from './page-outcome';

let close: (() => Promise<void>) | undefined;
afterEach(() => close?.());

async function serve(handler: RequestListener): Promise<string> {
  const server = createServer(withPageOutcome(handler) as RequestListener);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  close = () => new Promise((resolve) => server.close(() => resolve()));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
}

test('a page that says it is unavailable leaves with 503, and says when to come back', async () => {
  const address = await serve(async (_request, response) => {
    await new Promise((resolve) => setTimeout(resolve, 5));
    pageIsUnavailable();
    response.statusCode = 200;
    response.end('<p>away</p>');
  });
  const answer = await fetch(address);
  expect(answer.status).toBe(503);
  expect(answer.headers.get('retry-after')).toBe('5');
  expect(await answer.text()).toBe('<p>away</p>');
});

test('one page away leaves the others as they are', async () => {
  const address = await serve(async (request, response) => {
    if (request.url?.endsWith('away')) pageIsUnavailable();
    response.writeHead(201, { 'x-kind': 'page' });
    response.end();
  });
  const [away, well] = await Promise.all([fetch(`${address}away`), fetch(`${address}well`)]);
  expect(away.status).toBe(503);
  expect(well.status).toBe(201);
  expect(well.headers.get('x-kind')).toBe('page');
});

test('outside a request nothing happens', () => {
  expect(pageIsUnavailable).not.toThrow();
});
