import { createServer, request, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, expect, test } from 'vitest';
import { webSocketsOf } from './web-sockets';

const open: Server[] = [];
afterEach(() => {
  for (const server of open.splice(0)) server.close();
});

async function listening(): Promise<Server> {
  const server = createServer();
  open.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return server;
}

/** What a browser that asks `server` for a web socket sees. */
function asked(server: Server): Promise<'answered' | 'refused'> {
  const { port } = server.address() as AddressInfo;
  const headers = { connection: 'upgrade', upgrade: 'websocket' };
  return new Promise((resolve) => {
    const asking = request({ host: '127.0.0.1', port, headers }).end();
    asking.on('upgrade', (_response, socket) => {
      socket.destroy();
      resolve('answered');
    });
    asking.on('error', () => resolve('refused'));
  });
}

test('a web socket is answered whichever server it comes to', async () => {
  const servers = [await listening(), await listening()];
  webSocketsOf(servers).server.on('upgrade', (_request, socket) => {
    socket.end(
      'HTTP/1.1 101 Switching Protocols\r\nConnection: upgrade\r\nUpgrade: websocket\r\n\r\n',
    );
  });
  expect(await Promise.all(servers.map(asked))).toEqual(['answered', 'answered']);
});

test('open web sockets do not keep a server from closing', async () => {
  const server = await listening();
  const sockets = webSocketsOf([server]);
  const opened = new Promise((resolve) => sockets.server.on('upgrade', resolve));
  const ended = asked(server);
  await opened;
  const closed = new Promise((resolve) => server.close(resolve));
  sockets.end();
  await closed;
  expect(await ended).toBe('refused');
});

test('a web socket that nobody answers is refused at once, so that it comes again', async () => {
  const server = await listening();
  webSocketsOf([server]);
  expect(await asked(server)).toBe('refused');
});
