import { nameKey } from '@/kernel/text';
import { FILLERS, NEARNESS } from '../vocabulary/small-words';

export type Label = Readonly<Record<string, unknown>>;

/** How often a field was right: of what was found (precision), of what should have been (recall). */
export interface Tally {
  found: number;
  expected: number;
  right: number;
}

/** `overall` adds the fields of the filters up; `unmatched` stands beside them, as it is no filter. */
export interface Score {
  readonly overall: Tally;
  readonly byField: ReadonlyMap<string, Tally>;
}

/** Compares readings with their labels, value by value: of two features asked and one found, one is right. */
export function scoreReadings(pairs: readonly { label: Label; reading: Label }[]): Score {
  const byField = new Map<string, Tally>();
  const overall = emptyTally();
  for (const { label, reading } of pairs) {
    for (const field of new Set([...Object.keys(label), ...Object.keys(reading)])) {
      // Where a label says nothing of leftovers, they were not judged.
      if (field === 'unmatched' && label[field] === undefined) continue;
      const tally = byField.get(field) ?? emptyTally();
      byField.set(field, tally);
      const counted = compare(field, label[field], reading[field]);
      add(tally, counted);
      if (field !== 'unmatched') add(overall, counted);
    }
  }
  return { overall, byField };
}

/** 1 where nothing was found, so nothing was wrong. */
export function precisionOf({ found, right }: Tally): number {
  return found === 0 ? 1 : right / found;
}

/** 1 where nothing was to be found. */
export function recallOf({ expected, right }: Tally): number {
  return expected === 0 ? 1 : right / expected;
}

function compare(field: string, label: unknown, reading: unknown): Tally {
  const expected = valuesOf(field, label);
  const found = valuesOf(field, reading);
  return {
    found: found.length,
    expected: expected.length,
    right: expected.filter((value) => found.some((other) => isSame(value, other))).length,
  };
}

function valuesOf(field: string, value: unknown): (string | number)[] {
  if (value === undefined) return [];
  const values = (Array.isArray(value) ? value : [value]) as (string | number)[];
  if (field !== 'unmatched') return values;
  const words = values.flatMap((phrase) => nameKey(String(phrase)).split(' '));
  return [...new Set(words)].filter(
    (word) => word.length > 1 && !FILLERS.has(word) && !NEARNESS.has(word),
  );
}

/** A surface may differ in how it was rounded; a name in accents, case, hyphens and apostrophes. */
function isSame(left: string | number, right: string | number): boolean {
  if (typeof left === 'number' && typeof right === 'number') return Math.abs(left - right) < 0.011;
  return nameKey(String(left)) === nameKey(String(right));
}

function emptyTally(): Tally {
  return { found: 0, expected: 0, right: 0 };
}

function add(to: Tally, { found, expected, right }: Tally): void {
  to.found += found;
  to.expected += expected;
  to.right += right;
}
