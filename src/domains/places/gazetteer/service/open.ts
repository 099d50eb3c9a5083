import { readFile } from 'node:fs/promises';
import { indexTowns } from '../index-towns';
import type { Gazetteer } from '../model';
import { compilePackages, townsFile } from './packages';

/** The pages' bundle and the process in front of it share one. */
const KEY = Symbol.for('gable.gazetteer');
const holder = globalThis as { [KEY]?: Promise<Gazetteer> };

/** The gazetteer of this process, read and indexed on first use (a fifth of a second). */
export function openGazetteer(): Promise<Gazetteer> {
  holder[KEY] ??= readTowns()
    .then(indexTowns)
    .catch((error) => {
      // A failed read must not be remembered: the next caller tries again.
      holder[KEY] = undefined;
      throw error;
    });
  return holder[KEY];
}

/** The file's first line says what it was compiled from. Where none could be kept, each process compiles for itself. */
async function readTowns(): Promise<string> {
  const kept = await readFile(townsFile(), 'utf8').catch(() => null);
  return kept === null ? compilePackages() : kept.slice(kept.indexOf('\n') + 1);
}
