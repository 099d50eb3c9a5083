import { createReadStream } from 'node:fs';
import { open, stat } from 'node:fs/promises';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream';
import { createGunzip } from 'node:zlib';

/** A file that cannot be taken, said in a sentence that names the file and the remedy. Nothing was written then. */
export class UnreadableFile extends Error {
  override name = 'UnreadableFile';
}

const CHUNK = 256 * 1024;

/** The file's text as bytes, unpacked where its content (not its name) is gzip. */
export async function openText(path: string): Promise<Readable> {
  const file = createReadStream(path, { highWaterMark: CHUNK });
  if (!startsWith(await firstBytes(path), [0x1f, 0x8b])) return file;
  // The callback only keeps an error from being thrown twice: the reader of the stream sees it as well.
  return pipeline(file, createGunzip({ chunkSize: CHUNK }), () => {});
}

/** The first bytes as they lie on the disk. Throws {@link UnreadableFile} for what is no readable, filled file. */
export async function firstBytes(path: string): Promise<Buffer> {
  const facts = await stat(path).catch((error: NodeJS.ErrnoException) => {
    throw new UnreadableFile(`${path}: ${WHY[error.code ?? ''] ?? error.message}.`);
  });
  if (!facts.isFile()) throw new UnreadableFile(`${path}: this is not a file.`);
  if (facts.size === 0) throw new UnreadableFile(`${path}: the file is empty.`);
  const handle = await open(path).catch((error: NodeJS.ErrnoException) => {
    throw new UnreadableFile(`${path}: ${WHY[error.code ?? ''] ?? error.message}.`);
  });
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(16), 0, 16, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await handle.close();
  }
}

const WHY: Record<string, string> = {
  ENOENT: 'there is no such file',
  EACCES: 'this user may not read it',
  EPERM: 'this user may not read it',
};

export function startsWith(bytes: Buffer, prefix: readonly number[]): boolean {
  return prefix.every((byte, index) => bytes[index] === byte);
}
