import { join } from 'node:path';
import type { Env } from '../env';
import { folderStore } from './folder';
import { s3Store } from './s3';
import type { UrlSigner } from './signed-urls';
import type { FileStore } from './store';

/** The store that the environment names: a bucket where `S3_BUCKET` is set, else `files/` under `DATA_DIR`. */
export function openFiles(env: Env, signer: UrlSigner): FileStore {
  if (!env.S3_BUCKET) return folderStore(join(env.DATA_DIR, 'files'), signer);
  return s3Store({
    bucket: env.S3_BUCKET,
    region: env.S3_REGION,
    endpoint: env.S3_ENDPOINT,
    credentials:
      env.S3_ACCESS_KEY_ID && env.S3_SECRET_ACCESS_KEY
        ? { accessKeyId: env.S3_ACCESS_KEY_ID, secretAccessKey: env.S3_SECRET_ACCESS_KEY }
        : undefined,
  });
}
