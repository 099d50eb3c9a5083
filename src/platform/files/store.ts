import type { Readable } from 'node:stream';

/** Why a file is kept: decides its limits, its types and who may read it. */
export const FILE_PURPOSES = ['listing_photo', 'avatar', 'export'] as const;
export type FilePurpose = (typeof FILE_PURPOSES)[number];

export interface StoredObject {
  readonly size: number;
  readonly contentType: string;
}

/**
 * Bytes under keys, in S3 or in a folder. Streams both ways: no file is ever held in memory. Keys are made by the
 * caller from ids, never from what a user typed.
 */
export interface FileStore {
  put(key: string, body: Readable, contentType: string): Promise<{ size: number; sha256: string }>;
  /** Throws `not_found`. `range` is inclusive bytes. */
  get(
    key: string,
    range?: { start: number; end: number },
  ): Promise<{ body: Readable } & StoredObject>;
  head(key: string): Promise<StoredObject | null>;
  /** Succeeds for a key that is not there. */
  delete(key: string): Promise<void>;
  list(prefix: string): AsyncIterable<{ key: string; size: number }>;
  /** A link that works without a session until it expires. */
  signedUrl(key: string, options: { expiresInSeconds: number; fileName?: string }): Promise<string>;
  /** Throws where the store cannot be written; for `/healthz?deep`. */
  check(): Promise<void>;
}
