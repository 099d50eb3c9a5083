import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { compilePackages, townsFile, townsReleases } from './packages';

/** What decides the compiled lines beside the packages. */
const SOURCES = [
  'src/domains/places/gazetteer/compile.ts',
  'src/domains/places/gazetteer/model.ts',
];

/** Whether the kept towns are those of the installed packages. `root` is the project's folder. */
export function areTownsKept(root: string): boolean {
  try {
    return readFileSync(townsFile(), 'utf8').startsWith(`${origin(root)}\n`);
  } catch {
    return false;
  }
}

/**
 * Compiles the packages of towns into one file.
 *
 * @throws Where the installation cannot be written to.
 */
export function keepTowns(root: string): void {
  const file = townsFile();
  mkdirSync(dirname(file), { recursive: true });
  // Renamed into place, so that no other process reads half a file.
  const draft = `${file}.${process.pid}`;
  writeFileSync(draft, `${origin(root)}\n${compilePackages()}`);
  renameSync(draft, file);
}

function origin(root: string): string {
  const hash = createHash('sha256');
  for (const source of SOURCES) hash.update(readFileSync(join(root, source)));
  return `${townsReleases()} ${hash.digest('hex')}`;
}
