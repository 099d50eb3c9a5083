import { createServer, type Server } from 'node:http';
import type { Duplex } from 'node:stream';

interface WebSockets {
  /** Never listens itself; who answers web sockets listens to its `upgrade`. */
  readonly server: Server;
  /** Cuts them all off: they never end by themselves, and a server that is closed would wait for them. */
  end(): void;
}

/**
 * The web sockets of all `servers` on one server that stands for them. Next answers on a single server; we listen on two,
 * IPv4 and IPv6, and without this a browser that came by the other one would wait for its socket for ever, so that no page
 * in development would wake up.
 */
export function webSocketsOf(servers: readonly Server[]): WebSockets {
  const server = createServer();
  const sockets = new Set<Duplex>();
  for (const each of servers) {
    each.on('upgrade', (request, socket, head) => {
      sockets.add(socket);
      socket.on('close', () => sockets.delete(socket));
      // Nobody answers yet: the browser asks again by itself, as long as it is told.
      if (!server.emit('upgrade', request, socket, head)) socket.destroy();
    });
  }
  return {
    server,
    end() {
      for (const socket of sockets) socket.destroy();
    },
  };
}
