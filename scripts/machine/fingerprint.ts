import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** What a build is made from, beside the packages that the lock file names. */
const FOLDERS = ['src', 'messages', 'public'];
const FILES = [
  'package.json',
  'package-lock.json',
  'tsconfig.json',
  'next.config.ts',
  'postcss.config.mjs',
  'scripts/machine/build.ts',
];
/** Copied into place by the build itself. */
const GENERATED = join('public', 'vendor');

/** Changes with anything that a build is made from; tests are not part of it. */
export function fingerprint(): string {
  const hash = createHash('sha256').update(process.version);
  for (const file of [...FOLDERS.flatMap(sources), ...FILES]) {
    if (existsSync(file)) hash.update(`\0${file}\0`).update(readFileSync(file));
  }
  return hash.digest('hex');
}

function sources(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !/\.test\.tsx?$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => !path.startsWith(GENERATED))
    .sort();
}
