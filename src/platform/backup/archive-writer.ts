import { createHash } from 'node:crypto';
import { open, rename, rm, stat } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import { pack } from 'tar-stream';
import { measuring } from '../files/measuring';
import { MANIFEST_NAME, type Manifest, SEAL_NAME } from './manifest';
import { BackupRefusal } from './refusal';

export interface ArchiveWriter {
  add(name: string, body: Buffer): Promise<void>;
  /** `size` must be exactly what `body` will give. */
  addStream(name: string, size: number, body: Readable): Promise<void>;
  /** Writes the manifest; only then does the archive bear its name. */
  finish(manifest: Omit<Manifest, 'entries'>): Promise<void>;
  abandon(): Promise<void>;
}

/** A `.tar.gz` that is written as a stream beside `path` and gets that name when it is whole. */
export async function writeArchive(path: string): Promise<ArchiveWriter> {
  if (await stat(path).catch(() => null)) {
    throw new BackupRefusal(`${path} is there already. Name a file that is not.`);
  }
  const partial = `${path}.partial`;
  // The archive holds password hashes: nobody else may read it. A partial one of an interrupted run is replaced.
  const file = await open(partial, 'w', 0o600).catch((error: Error) => {
    throw new BackupRefusal(`${path} cannot be written: ${error.message}.`);
  });
  const tar = pack();
  const entries: Manifest['entries'] = [];
  const written = pipeline(tar, createGzip({ level: 5 }), file.createWriteStream({ flush: true }));
  // Reported by whichever `add` runs when it happens; without this it would end the process.
  written.catch(() => {});

  async function addStream(name: string, size: number, body: Readable): Promise<void> {
    // The disk filled up, say: what happened to the file is the error to show, not that the stream is closed.
    if (tar.destroyed) await written;
    const measure = measuring();
    const entry = tar.entry({ name, size, mode: 0o600, mtime: new Date(0) });
    await Promise.race([pipeline(body, measure.stream, entry), written]);
    entries.push({ name, ...measure.result() });
  }
  const add = (name: string, body: Buffer) => addStream(name, body.length, Readable.from([body]));

  return {
    add,
    addStream,
    async finish(manifest) {
      const text = JSON.stringify({ ...manifest, entries: [...entries] }, null, 2);
      await add(MANIFEST_NAME, Buffer.from(text));
      await add(SEAL_NAME, Buffer.from(createHash('sha256').update(text).digest('hex')));
      tar.finalize();
      await written;
      await rename(partial, path);
    },
    async abandon() {
      tar.destroy();
      await written.catch(() => {});
      await rm(partial, { force: true });
    },
  };
}
