import { isOneErrorAway } from '@/kernel/spelling';
import type { Town } from './model';

/** Shorter names are one error away from too many words; of large towns not so short ones. */
const SHORTEST = 6;
const SHORTEST_LARGE = 4;
const LARGE = 300_000;

/** Finds the one town whose name differs by a typing error; the first letter, which people rarely mistype, must agree. */
export function nearestName(towns: ReadonlyMap<string, Town>): (key: string) => Town | null {
  const buckets = new Map<string, string[]>();
  for (const [name, { population }] of towns) {
    if (name.length < (population >= LARGE ? SHORTEST_LARGE : SHORTEST)) continue;
    const bucket = bucketOf(name, 0);
    buckets.set(bucket, [...(buckets.get(bucket) ?? []), name]);
  }
  return (key) => {
    if (key.length <= SHORTEST_LARGE) return null;
    const found = [-1, 0, 1]
      .flatMap((longer) => buckets.get(bucketOf(key, longer)) ?? [])
      .filter((name) => isOneErrorAway(key, name));
    const [only] = found;
    return found.length === 1 && only !== undefined ? (towns.get(only) ?? null) : null;
  };
}

function bucketOf(name: string, longer: number): string {
  return `${name[0]}${name.length + longer}`;
}
