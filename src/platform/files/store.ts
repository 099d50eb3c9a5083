import type { Readable } from 'node:stream';

/** Why a file is kept: decides its limits, its types and who may read it. */
export const FILE_PURPOSES = [
  'listing_original',
  'listing_photo',
  'avatar_original',
  'avatar',
  'export',
] as const;
export type FilePurpose = (typeof FILE_PURPOSES)[number];

export interface StoredObject {
  readonly size: number;
  readonly contentType: string;
}

/** Inclusive bytes, the first being 0. */
export interface ByteRange {
  readonly start: number;
  readonly end: number;
}

/**
 * Bytes under keys, in S3 or in a folder. Streams both ways: no file is ever held in memory. Keys are made by the
 * caller from ids, never from what a user typed, and end with the extension of their type (`extensionOf`). What lies
 * under `public/` is served to anybody at `/media/{key}` and cached for good, so a changed picture gets a new key.
 */
export interface FileStore {
  /** All bytes or none: a failed or interrupted `put` leaves what was there before. */
  put(key: string, body: Readable, contentType: string): Promise<{ size: number; sha256: string }>;
  /** Throws `not_found`. `size` is that of the whole object, also where a range is asked for. */
  get(key: string, range?: ByteRange): Promise<{ body: Readable } & StoredObject>;
  head(key: string): Promise<StoredObject | null>;
  /** Succeeds for a key that is not there. */
  delete(key: string): Promise<void>;
  /** Keys in ascending order. */
  list(prefix: string): AsyncIterable<{ key: string; size: number }>;
  /** A link that works without a session until it expires. */
  signedUrl(key: string, options: { expiresInSeconds: number; fileName?: string }): Promise<string>;
  /** Throws where the store cannot be written; for `/healthz?deep`. */
  check(): Promise<void>;
  /** Removes what interrupted writes left behind before an instant. */
  removeUnfinished(before: Date): Promise<void>;
}
