import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** One line of the table; `target` says what it is to be, `isMet` whether it is (null where nothing is asked of it). */
export interface Figure {
  readonly what: string;
  readonly measured: string;
  readonly target: string;
  readonly isMet: boolean | null;
}

/** Figures of each part, kept beside the data: parts may be measured one after the other, on different days. */
export function keepFigures(folder: string, part: string, figures: readonly Figure[]): void {
  writeFileSync(join(folder, `${part}.json`), JSON.stringify(figures, null, 2));
}

export function keptFigures(folder: string, part: string): Figure[] {
  try {
    return JSON.parse(readFileSync(join(folder, `${part}.json`), 'utf8'));
  } catch {
    return [];
  }
}

export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

/** Runs `work` for every item, one after the other, and returns how long each took in ms; the first ones warm up. */
export async function timesOf<Item>(
  items: readonly Item[],
  work: (item: Item) => Promise<unknown>,
  warmUp = 20,
): Promise<number[]> {
  const times: number[] = [];
  for (const item of items) {
    const started = performance.now();
    await work(item);
    times.push(performance.now() - started);
  }
  const warm = times.slice(Math.min(warmUp, Math.floor(items.length / 4)));
  console.error(`  ${spread(warm)}`);
  return warm;
}

export function spread(times: readonly number[]): string {
  const at = (share: number) => quantile(times, share).toFixed(1);
  return `p50 ${at(0.5)}, p95 ${at(0.95)}, most ${at(1)} ms`;
}
