import { chmodSync, rmSync } from 'node:fs';
import { createServer, type Socket } from 'node:net';
import { encode, type KeeperMessage } from './keeper-message';

/** The processes that use the database: those with an open connection to the keeper's socket. */
export interface Audience {
  readonly size: number;
  /** Tells everybody, and whoever comes later, until the next message. */
  tell(message: KeeperMessage): void;
  /** Takes nobody more; who is still connected stays so until `dismiss`. */
  shut(): void;
  dismiss(): void;
}

/**
 * Listens for clients. A connection closes with its process, however that ends, so nothing is counted that could be
 * counted wrong. Who leaves while others stay is told so; the last one's connection stays open until `dismiss`, which
 * is how it sees that everything has stopped.
 */
export async function openAudience(path: string, onEmpty: () => void): Promise<Audience> {
  const present = new Set<Socket>();
  const all = new Set<Socket>();
  let latest: KeeperMessage = { step: 'Starting the database' };

  const server = createServer({ allowHalfOpen: true }, (client) => {
    present.add(client);
    all.add(client);
    const leave = () => {
      if (!present.delete(client)) return;
      if (present.size > 0) client.end(encode({ kept: present.size }));
      else onEmpty();
    };
    // A client that was killed can no longer be written to; its closing says all that matters.
    client.on('error', () => {});
    client.on('end', leave);
    client.on('close', () => {
      all.delete(client);
      leave();
    });
    client.resume();
    client.write(encode(latest));
  });

  // The caller holds the keeper's lock, so a socket that is still there belongs to nobody.
  rmSync(path, { force: true });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(path, resolve);
  });
  chmodSync(path, 0o600);

  return {
    get size() {
      return present.size;
    },
    tell(message) {
      latest = message;
      for (const client of present) client.write(encode(message));
    },
    shut() {
      // Closing also removes the socket's file: the next client sees at once that it needs a new keeper.
      server.close();
    },
    dismiss() {
      for (const client of all) client.destroy();
    },
  };
}
