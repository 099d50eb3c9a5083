import { createServer } from 'node:net';
import type { Env } from '../../src/platform/env';
import { Refusal } from './settings';

/** Refuses a port that cannot be listened on before anything long begins. */
export async function checkPort(env: Env): Promise<void> {
  for (const host of env.HOST ? [env.HOST] : ['127.0.0.1', '::1']) {
    const code = await attempt(env.PORT, host);
    if (code === 'EADDRINUSE') {
      throw new Refusal(
        `PORT: found ${env.PORT}, which another program listens on; expected: a free port, for example PORT=${env.PORT + 1} npm start.`,
      );
    }
    if (code === 'EACCES') {
      throw new Refusal(
        `PORT: found ${env.PORT}, which this user may not listen on; expected: a port from 1024.`,
      );
    }
    if (code === 'EADDRNOTAVAIL' && env.HOST) {
      throw new Refusal(
        `HOST: found ${JSON.stringify(env.HOST)}, which is no address of this machine; expected: one that is.`,
      );
    }
  }
}

function attempt(port: number, host: string): Promise<string | null> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', (error: { code?: string }) => resolve(error.code ?? 'unknown'));
    server.listen({ port, host }, () => server.close(() => resolve(null)));
  });
}
