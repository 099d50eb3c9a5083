import { createServer, type Server } from 'node:http';

/**
 * One server, never listening, that stands for all of `servers` where web sockets are asked for. Next answers them on a
 * single server; we listen on two, IPv4 and IPv6, and without this a browser that came by the other one would wait for
 * its socket for ever, so that no page in development would wake up.
 */
export function webSocketsOf(servers: readonly Server[]): Server {
  const sockets = createServer();
  for (const server of servers) {
    server.on('upgrade', (request, socket, head) => {
      // Nobody answers yet: the browser asks again by itself, as long as it is told.
      if (!sockets.emit('upgrade', request, socket, head)) socket.destroy();
    });
  }
  return sockets;
}
