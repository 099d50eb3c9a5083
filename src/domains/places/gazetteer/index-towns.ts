import { nameKey } from '@/kernel/text';
import { type Gazetteer, openWords, type Town, townKey } from './model';
import { TOWN_ALIASES } from './model-aliases';
import { nearestName } from './nearest';

/** Below this many inhabitants a typing error is likelier to be some other word. */
const WELL_KNOWN = 40_000;

/** Reads the lines of `compileTowns`, most populous first. */
export function indexTowns(lines: string): Gazetteer {
  const byName = new Map<string, Town | Town[]>();
  const byCode = new Map<string, Town | Town[]>();
  const wellKnown = new Map<string, Town>();
  let longestName = 1;

  const renamed = new Map(TOWN_ALIASES.map(({ town, name }) => [town, name]));
  for (const line of lines.split('\n')) {
    const [source = '', country = '', region = '', population = '0', codes = ''] = line.split('\t');
    const key = townKey(source);
    if (key === '') continue;
    const inhabitants = Number(population);
    // Lines come most populous first: the alias means the first town of the name.
    const common = byName.has(key) ? null : renamed.get(key);
    const town = { name: common ?? source, country, region, population: inhabitants, codes };
    add(byName, key, town);
    if (codes !== '') for (const code of codes.split(',')) add(byCode, code, town);
    if (inhabitants >= WELL_KNOWN && !wellKnown.has(key)) wellKnown.set(key, town);
    for (const spelling of otherSpellings(key)) add(byName, spelling, town);
    longestName = Math.max(longestName, key.split(' ').length);
  }
  for (const { town, name, keys } of TOWN_ALIASES) {
    const [known] = listOf(byName.get(town));
    if (!known) continue;
    for (const alias of name === null ? keys : [...keys, nameKey(name)]) {
      const key = openWords(alias);
      // The alias means this town before any other of the same name.
      const others = listOf(byName.get(key)).filter((other) => other !== known);
      byName.set(key, [known, ...others]);
    }
  }

  const nearest = nearestName(wellKnown);
  let sorted: string[] | undefined;
  return {
    named: (key) => listOf(byName.get(key)),
    withCode: (code) => listOf(byCode.get(code)),
    nearest,
    beginning: (prefix, limit) => {
      sorted ??= [...byName.keys()].sort();
      return townsFrom(sorted, byName, prefix, limit);
    },
    longestName,
  };
}

/** Kings Lynn for King's Lynn, Burton on Trent for Burton upon Trent, Tunbridge Wells for Royal Tunbridge Wells. */
function otherSpellings(key: string): string[] {
  const others = [
    key.replace(/ s\b/g, 's'),
    key.replace(' upon ', ' on '),
    key.replace(/^royal /, ''),
  ];
  return others.filter((one) => one !== key);
}

function add(index: Map<string, Town | Town[]>, key: string, town: Town): void {
  const known = index.get(key);
  if (known === undefined) index.set(key, town);
  else if (Array.isArray(known)) known.push(town);
  else index.set(key, [known, town]);
}

/** Most keys have one town: kept bare, as sixty thousand lists of one would double the memory. */
function listOf(towns: Town | Town[] | undefined): readonly Town[] {
  if (towns === undefined) return [];
  return Array.isArray(towns) ? towns : [towns];
}

function townsFrom(
  sorted: readonly string[],
  byName: ReadonlyMap<string, Town | Town[]>,
  prefix: string,
  limit: number,
): Town[] {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? '') < prefix) low = middle + 1;
    else high = middle;
  }
  const found = new Set<Town>();
  for (let at = low; sorted[at]?.startsWith(prefix); at++) {
    for (const town of listOf(byName.get(sorted[at] ?? ''))) found.add(town);
  }
  return [...found].sort((a, b) => b.population - a.population).slice(0, limit);
}
