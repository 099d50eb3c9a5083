import { watch } from 'node:fs';
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import type { Env } from '../../src/platform/env';
import type { DatabaseUse } from './use-database';
import { startWebProcess, type WebProcess } from './web-process';

/** An editor writes several files at once. */
const SETTLE_MS = 150;
/** What only pages use: Next refreshes it in the browser. Everything else also runs in front of Next. */
const PAGES_ONLY = /(^|\/)(ui|app|trpc)\/|\.test\.tsx?$|\.css$/;

/** Starts the web process from the sources, and again whenever what it has loaded changes. */
export async function startDevelopment(env: Env, database: DatabaseUse): Promise<WebProcess> {
  const loader = pathToFileURL(createRequire(import.meta.url).resolve('tsx')).href;
  const attach = new URL('./attach.ts', import.meta.url).href;
  const run = (port: number) =>
    startWebProcess({ ...env, PORT: port }, database, [
      '--import',
      loader,
      '--import',
      attach,
      'src/server.ts',
    ]);

  let current = await run(env.PORT);
  const { port } = current;
  let end: (reason: string) => void = () => {};
  const ended = new Promise<string>((resolve) => {
    end = resolve;
  });
  let queue = Promise.resolve();
  const restart = async () => {
    console.log('The sources have changed: starting the web process again …');
    await current.stop();
    current = await run(port);
  };
  let timer: NodeJS.Timeout | undefined;
  const watcher = watch('src', { recursive: true }, (_event, file) => {
    if (!file || PAGES_ONLY.test(file)) return;
    clearTimeout(timer);
    timer = setTimeout(() => {
      // A mistake in the sources ends the new process with its message; the next change tries again.
      queue = queue.then(restart).catch((error: Error) => console.error(error.message));
    }, SETTLE_MS);
  });
  watcher.on('error', (error) => end(error.message));
  return {
    port,
    ended,
    async stop() {
      watcher.close();
      clearTimeout(timer);
      await queue;
      await current.stop();
    },
  };
}
