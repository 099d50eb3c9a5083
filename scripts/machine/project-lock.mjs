import { rmSync } from 'node:fs';
import { createConnection, createServer } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';

/** In the project's folder, and named relative to it: a socket's whole path may not have more than 104 bytes. */
const SOCKET = '.gable.lock';

/**
 * Lets one process at a time install or build in this folder; the next one waits. The lock is a listening socket, so
 * it ends with its process, and it needs nothing that is not in Node 20.
 *
 * @returns what gives the lock back.
 */
export async function lockProject(root, waiting) {
  process.chdir(root);
  for (let told = false; ; ) {
    const server = await listen();
    if (server) return () => server.close();
    if (await answers()) {
      if (!told) console.log(`${waiting} …`);
      told = true;
      await sleep(500);
    } else {
      rmSync(SOCKET, { force: true });
    }
  }
}

function listen() {
  return new Promise((resolve, reject) => {
    const server = createServer((client) => client.destroy());
    server.unref();
    server.once('error', (error) => (error.code === 'EADDRINUSE' ? resolve(null) : reject(error)));
    server.listen(SOCKET, () => resolve(server));
  });
}

function answers() {
  return new Promise((resolve) => {
    const socket = createConnection(SOCKET);
    socket.once('connect', () => {
      socket.destroy();
      resolve(true);
    });
    socket.once('error', () => resolve(false));
  });
}
