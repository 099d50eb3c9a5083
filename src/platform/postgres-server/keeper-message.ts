/** What a keeper tells its clients, one JSON object a line. */
export type KeeperMessage =
  /** Something that takes time is under way. */
  | { step: string }
  /** The database answers at this address. */
  | { url: string }
  /** The answer to a client that leaves: how many others use the database, which therefore stays. */
  | { kept: number }
  /** The database cannot run; the keeper ends. */
  | { failed: string };

export function encode(message: KeeperMessage): string {
  return `${JSON.stringify(message)}\n`;
}

/** Splits a stream of chunks into messages. */
export function decoder(onMessage: (message: KeeperMessage) => void): (chunk: Buffer) => void {
  let rest = '';
  return (chunk) => {
    const lines = (rest + chunk.toString('utf8')).split('\n');
    rest = lines.pop() ?? '';
    for (const line of lines) onMessage(JSON.parse(line));
  };
}
