import { afterAll } from 'vitest';
import { listen } from '@/composition/http/listen';
import { nodeMount } from '@/composition/http/node-mount';
import { type DatabasePlace, type TestApplicationOptions, testApplication } from './application';

/** The application behind a real socket, as in the product, with nothing behind it. Closed after the file's tests. */
export async function testServer(
  database: DatabasePlace,
  options: TestApplicationOptions = {},
): Promise<{ url: string }> {
  const application = testApplication(database, options);
  const handler = nodeMount(
    application,
    (_request, response) => response.writeHead(404).end(),
    () => true,
  );
  const listening = await listen((request, response) => void handler(request, response), {
    port: 0,
    host: '127.0.0.1',
  });
  afterAll(() => listening.drain(0));
  return { url: `http://127.0.0.1:${listening.port}` };
}
