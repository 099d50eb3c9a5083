import { Readable } from 'node:stream';

/** What is left of a refused file is still read, up to so much and so long. */
const READ_BYTES = 60_000_000;
const READ_MS = 20_000;

export interface IncomingFile {
  readonly body: Readable;
  /**
   * Reads what nobody wanted. A browser that is still sending hears no answer, only that the connection broke, and would
   * send the same file again and again.
   */
  drain(): Promise<void>;
}

/** A request's body as a file on its way in; without a body, an empty one. */
export function incomingFile(stream: ReadableStream<Uint8Array> | null): IncomingFile {
  if (!stream) return { body: Readable.from([]), drain: async () => {} };
  const reader = stream.getReader();
  return {
    body: Readable.from(chunksOf(reader), { objectMode: false }),
    async drain() {
      const until = setTimeout(() => void reader.cancel().catch(() => {}), READ_MS);
      let left = READ_BYTES;
      try {
        for (let next = await reader.read(); !next.done && left > 0; next = await reader.read())
          left -= next.value.byteLength;
      } catch {
        // The sender has gone: nobody is left to hear an answer.
      } finally {
        clearTimeout(until);
        if (left <= 0) await reader.cancel().catch(() => {});
      }
    },
  };
}

/** Ends when its reader is told to; the stream itself stays open, so that the rest can be drained. */
async function* chunksOf(reader: ReadableStreamDefaultReader<Uint8Array>) {
  for (let next = await reader.read(); !next.done; next = await reader.read()) yield next.value;
}
