import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Listening {
  readonly port: number;
  readonly servers: readonly Server[];
  /** Takes no new connection, lets running requests finish, and cuts off those that are still there after `graceMs`. */
  drain(graceMs: number): Promise<void>;
}

const LOOPBACK = ['127.0.0.1', '::1'];
/** A machine without IPv6 says one of these; loopback then is IPv4 alone. */
const NO_SUCH_FAMILY = new Set(['EADDRNOTAVAIL', 'EAFNOSUPPORT']);

/** Listens on `host`, or on loopback, IPv4 and IPv6. Throws a sentence that names PORT where the port is taken. */
export async function listen(
  handler: RequestListener,
  { port, host }: { port: number; host: string | undefined },
): Promise<Listening> {
  const servers: Server[] = [];
  let bound = port;
  for (const address of host === undefined ? LOOPBACK : [host]) {
    const server = createServer({ keepAliveTimeout: 65_000, requestTimeout: 300_000 }, handler);
    try {
      bound = await open(server, bound, address);
      servers.push(server);
    } catch (error) {
      const code = (error as NodeJS.ErrnoException).code ?? '';
      if (servers.length > 0 && NO_SUCH_FAMILY.has(code)) continue;
      for (const other of servers) other.close();
      throw asSentence(code, bound, address, error);
    }
  }
  return { port: bound, servers, drain: (graceMs) => drain(servers, graceMs) };
}

function open(server: Server, port: number, host: string): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen({ port, host, exclusive: true }, () => {
      server.off('error', reject);
      resolve((server.address() as AddressInfo).port);
    });
  });
}

function asSentence(code: string, port: number, host: string, cause: unknown): Error {
  if (code === 'EADDRINUSE') {
    return new Error(
      `PORT: port ${port} of ${host} is taken by another program. Stop that program, or set PORT to a free one.`,
      { cause },
    );
  }
  if (code === 'EACCES') {
    return new Error(`PORT: this account may not listen on port ${port}. Set PORT above 1023.`, {
      cause,
    });
  }
  return new Error(`HOST: cannot listen on ${host} (${code}).`, { cause });
}

async function drain(servers: readonly Server[], graceMs: number): Promise<void> {
  const timer = setTimeout(() => {
    for (const server of servers) server.closeAllConnections();
  }, graceMs);
  await Promise.all(
    servers.map(
      (server) =>
        new Promise<void>((resolve) => {
          server.close(() => resolve());
          server.closeIdleConnections();
        }),
    ),
  );
  clearTimeout(timer);
}
