import type { Readable } from 'node:stream';
import { fileTypeFromBuffer } from 'file-type';

/** As much as the magic numbers of the types that are taken reach into a file. */
const SNIFFED_BYTES = 4100;

/**
 * What a stream holds by its first bytes, whatever it was declared to be; undefined where they tell nothing. `bytes`
 * gives all of it, from the first byte.
 */
export async function sniffed(
  source: Readable,
): Promise<{ contentType: string | undefined; bytes: AsyncGenerator<Buffer> }> {
  // The iterator reports an error when it is next asked; one that comes before would end the process.
  source.on('error', () => {});
  const chunks = source[Symbol.asyncIterator]();
  const head: Buffer[] = [];
  let length = 0;
  while (length < SNIFFED_BYTES) {
    const next = await chunks.next();
    if (next.done) break;
    head.push(Buffer.from(next.value));
    length += next.value.length;
  }
  const type = await fileTypeFromBuffer(Buffer.concat(head));
  return { contentType: type?.mime, bytes: whole(head, chunks, source) };
}

async function* whole(
  head: readonly Buffer[],
  chunks: AsyncIterator<Buffer>,
  source: Readable,
): AsyncGenerator<Buffer> {
  try {
    yield* head;
    for (let next = await chunks.next(); !next.done; next = await chunks.next()) yield next.value;
  } finally {
    // Whoever stops reading early lets the sender know.
    source.destroy();
  }
}
