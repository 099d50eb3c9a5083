import { join } from 'node:path';
import type { Env } from '../env';
import { folderStore } from './folder';
import { urlSigner } from './signed-urls';
import type { FileStore } from './store';

/** The store that the environment names: a bucket where `S3_BUCKET` is set, else `files/` under `DATA_DIR`. */
export function openFiles(env: Env, secret: string): FileStore {
  return folderStore(join(env.DATA_DIR, 'files'), urlSigner(secret, env.PUBLIC_URL));
}
