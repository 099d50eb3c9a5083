import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { buffer, text } from 'node:stream/consumers';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import { extract } from 'tar-stream';
import { measuring } from '../files/measuring';
import {
  FORMAT_VERSION,
  MANIFEST_NAME,
  type Manifest,
  manifestSchema,
  SEAL_NAME,
} from './manifest';
import { BackupRefusal } from './refusal';

/** The entries in order. Each body must be read to its end before the next entry comes. */
export async function* readArchive(path: string): AsyncGenerator<{ name: string; body: Readable }> {
  const untar = extract();
  const reading = pipeline(createReadStream(path), createGunzip(), untar);
  reading.catch(() => {});
  for await (const entry of untar) {
    yield { name: entry.header.name, body: Readable.from(entry, { objectMode: false }) };
  }
  await reading;
}

/** Reads the whole archive and compares every entry with the manifest; throws `BackupRefusal` for any difference. */
export async function verifyArchive(path: string): Promise<Manifest> {
  if (!(await stat(path).catch(() => null))?.isFile()) {
    throw new BackupRefusal(`${path} is not a file.`);
  }
  const found: Manifest['entries'] = [];
  let manifestText: Buffer | undefined;
  let seal = '';
  try {
    for await (const { name, body } of readArchive(path)) {
      if (seal) throw new Error('something follows its end');
      if (name === MANIFEST_NAME) {
        manifestText = await buffer(body);
      } else if (name === SEAL_NAME) {
        seal = await text(body);
      } else {
        const measure = measuring();
        await pipeline(body, measure.stream.resume());
        found.push({ name, ...measure.result() });
      }
    }
  } catch (error) {
    throw damaged(path, (error as Error).message);
  }
  const manifest = parseManifest(path, manifestText, seal);
  if (JSON.stringify(manifest.entries) !== JSON.stringify(found)) {
    throw damaged(path, 'its content is not what its manifest says');
  }
  return manifest;
}

function parseManifest(path: string, bytes: Buffer | undefined, seal: string): Manifest {
  if (!bytes) throw damaged(path, 'it has no manifest');
  let json: unknown;
  try {
    json = JSON.parse(bytes.toString('utf8'));
  } catch {
    throw damaged(path, 'its manifest cannot be read');
  }
  const version = (json as { version?: unknown } | null)?.version;
  if (typeof version === 'number' && version > FORMAT_VERSION) {
    throw new BackupRefusal(
      `${path} was written by a newer Gable (format ${version}; this one reads up to ${FORMAT_VERSION}).`,
    );
  }
  if (createHash('sha256').update(bytes).digest('hex') !== seal) {
    throw damaged(path, 'its manifest was changed');
  }
  const manifest = manifestSchema.safeParse(json);
  if (!manifest.success) throw damaged(path, 'its manifest cannot be read');
  return manifest.data;
}

function damaged(path: string, reason: string): BackupRefusal {
  return new BackupRefusal(
    `${path} is not a whole backup of Gable: ${reason}. Nothing was touched.`,
  );
}
