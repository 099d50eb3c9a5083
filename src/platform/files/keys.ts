import { AppError } from '@/kernel/errors';

/** Segments of letters, digits, `-`, `_` and `.` that begin with a letter or digit: no traversal, no hidden file. */
const KEY = /^[A-Za-z0-9][A-Za-z0-9._-]{0,127}(\/[A-Za-z0-9][A-Za-z0-9._-]{0,127}){0,9}$/;

/** What is kept, by the extension of its key; anything else is `application/octet-stream`. */
const TYPES: Record<string, string> = {
  avif: 'image/avif',
  csv: 'text/csv',
  gif: 'image/gif',
  jpg: 'image/jpeg',
  json: 'application/json',
  pdf: 'application/pdf',
  png: 'image/png',
  webp: 'image/webp',
  zip: 'application/zip',
};
const EXTENSIONS = Object.fromEntries(Object.entries(TYPES).map(([end, type]) => [type, end]));
const UNKNOWN_TYPE = 'application/octet-stream';

export function isKey(key: string): boolean {
  return key.length <= 512 && KEY.test(key);
}

/** Throws `not_found` for what cannot be a key, so that a made-up one is answered like an absent one. */
export function assertKey(key: string): void {
  if (!isKey(key)) throw new AppError('not_found');
}

/** The content type that a key promises by its extension. */
export function typeOfKey(key: string): string {
  return TYPES[key.slice(key.lastIndexOf('.') + 1)] ?? UNKNOWN_TYPE;
}

/** The extension that a key must end with to hold this type; `bin` for types that are not in the list. */
export function extensionOf(contentType: string): string {
  return EXTENSIONS[contentType] ?? 'bin';
}

/** A folder keeps no type beside the bytes, so the key's extension must say the same; a mismatch is a bug of the caller. */
export function assertTypeMatches(key: string, contentType: string): void {
  if (typeOfKey(key) !== contentType) {
    throw new Error(`The key ${key} ends as ${typeOfKey(key)} but was given ${contentType}.`);
  }
}
