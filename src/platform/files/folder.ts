import { randomUUID } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises';
import { dirname, join, relative, sep } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { AppError } from '@/kernel/errors';
import { assertKey, assertTypeMatches, typeOfKey } from './keys';
import { measuring } from './measuring';
import type { UrlSigner } from './signed-urls';
import type { FileStore } from './store';

/** Files under `root`, for one machine. Unfinished ones lie in `root/.partial` and are never listed. */
export function folderStore(root: string, signer: UrlSigner): FileStore {
  const partial = join(root, '.partial');
  const pathOf = (key: string) => {
    assertKey(key);
    return join(root, ...key.split('/'));
  };

  return {
    async put(key, body, contentType) {
      const path = pathOf(key);
      assertTypeMatches(key, contentType);
      await mkdir(partial, { recursive: true, mode: 0o700 });
      const temporary = join(partial, randomUUID());
      const measure = measuring();
      try {
        const handle = await open(temporary, 'wx', 0o600);
        // The bytes reach the disk before the name does: after a crash a key is whole or absent.
        await pipeline(body, measure.stream, handle.createWriteStream({ flush: true }));
        await mkdir(dirname(path), { recursive: true, mode: 0o700 });
        await rename(temporary, path);
        await syncFolder(dirname(path));
      } catch (error) {
        await rm(temporary, { force: true });
        throw error;
      }
      return measure.result();
    },

    async get(key, range) {
      const path = pathOf(key);
      const handle = await open(path).catch(absent);
      if (!handle) throw new AppError('not_found');
      const facts = await handle.stat();
      if (!facts.isFile()) {
        await handle.close();
        throw new AppError('not_found');
      }
      const body = createReadStream(path, { fd: handle, ...range });
      return { body, size: facts.size, contentType: typeOfKey(key) };
    },

    async head(key) {
      const facts = await stat(pathOf(key)).catch(absent);
      return facts?.isFile() ? { size: facts.size, contentType: typeOfKey(key) } : null;
    },

    async delete(key) {
      await rm(pathOf(key), { force: true });
    },

    async *list(prefix) {
      for await (const path of filesUnder(root)) {
        const key = relative(root, path).split(sep).join('/');
        if (!key.startsWith(prefix)) continue;
        const facts = await stat(path).catch(absent);
        if (facts) yield { key, size: facts.size };
      }
    },

    async signedUrl(key, options) {
      assertKey(key);
      return signer.sign(key, options);
    },

    async check() {
      await mkdir(partial, { recursive: true, mode: 0o700 });
      const probe = join(partial, `check-${randomUUID()}`);
      await (await open(probe, 'wx', 0o600)).close();
      await rm(probe);
    },

    async removeUnfinished(before) {
      for (const name of (await readdir(partial).catch(absent)) ?? []) {
        const path = join(partial, name);
        const facts = await stat(path).catch(absent);
        if (facts && facts.mtime < before) await rm(path, { force: true });
      }
    },
  };
}

function absent(error: NodeJS.ErrnoException): undefined {
  if (error.code === 'ENOENT' || error.code === 'ENOTDIR' || error.code === 'EISDIR')
    return undefined;
  throw error;
}

async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder);
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

async function* filesUnder(folder: string): AsyncGenerator<string> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(absent);
  for (const entry of entries?.sort((a, b) => (a.name < b.name ? -1 : 1)) ?? []) {
    if (entry.name.startsWith('.')) continue;
    const path = join(folder, entry.name);
    if (entry.isDirectory()) yield* filesUnder(path);
    else if (entry.isFile()) yield path;
  }
}
