import { fork } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';
import { readTrend } from '@/domains/market/trends/service/read-trend';
import { estimatePrice } from '@/domains/market/valuation/service/estimate-price';
import { findComparables } from '@/domains/market/valuation/service/find-comparables';
import { realData } from '@/testing/real-data';
import { type Figure, quantile, spread } from './figures';
import type { House } from './house';
import { comparablesAround, sampleHomes, trendsOf } from './reads';

/** A reader who waits for longer than this while an import runs is blocked. */
const BLOCKED_MS = 1000;
const AREAS = 10;
const BEFORE_MS = 10_000;

/** Told by the process that imports, when its parts are done. */
export interface Told {
  readonly part: 'import' | 'rollups';
  readonly seconds: number;
  readonly note: string;
}

/**
 * Imports the year 2025 of ten departments and rolls it up, in a process of its own, while readers go on asking here: their
 * waits before and meanwhile.
 */
export async function measureFurtherYear(house: House, round: number): Promise<Figure[]> {
  const { ctx, url, folder } = house;
  const file = writeYear(folder, 2025 + round);
  const homes = await sampleHomes(url, 300);
  const trends = trendsOf(homes);
  const asked = { next: 0 };
  const readOn = async (waits: number[], until: () => boolean) => {
    while (!until()) {
      const at = asked.next++ % homes.length;
      const [home, trend] = [homes[at], trends[at]];
      if (!home || !trend) return;
      for (const read of [
        () => estimatePrice(ctx, home),
        () => findComparables(ctx, comparablesAround(home)),
        () => readTrend(ctx, trend),
      ]) {
        const started = performance.now();
        await read();
        waits.push(performance.now() - started);
      }
    }
  };
  await readOn([], () => asked.next > 30);
  const before: number[] = [];
  const start = performance.now();
  await readOn(before, () => performance.now() - start > BEFORE_MS);

  const child = fork(
    fileURLToPath(new URL('./further-year-child.ts', import.meta.url)),
    [url, folder, file],
    { execArgv: ['--import', 'tsx'] },
  );
  const told: Told[] = [];
  const meanwhile = { import: [] as number[], rollups: [] as number[] };
  let current: Told['part'] = 'import';
  child.on('message', (message: Told) => {
    told.push(message);
    current = 'rollups';
  });
  const ended = once(child, 'exit');
  for (const part of ['import', 'rollups'] as const) {
    await readOn(
      meanwhile[part],
      () => child.exitCode !== null || (part === 'import' && current === 'rollups'),
    );
  }
  const [code] = await ended;
  if (code !== 0) throw new Error('the import of a further year failed');
  const partOf = (name: Told['part']) => told.find(({ part }) => part === name);
  return [
    {
      what: 'readers before (estimate, comparables, trend in turn)',
      measured: spread(before),
      target: '',
      isMet: null,
    },
    ...(['import', 'rollups'] as const).map((part) => ({
      what: `${part} of a further year in ${partOf(part)?.seconds.toFixed(1)} s (${partOf(part)?.note}): readers meanwhile`,
      measured: spread(meanwhile[part]),
      target: `nobody waits over ${BLOCKED_MS} ms`,
      isMet: quantile(meanwhile[part], 1) < BLOCKED_MS,
    })),
  ];
}

/** Toulon's real year, moved to another year and to ten other departments. */
function writeYear(folder: string, year: number): string {
  const original = realData('dvf-geo/toulon-83137-2024.csv.gz');
  if (original === null) throw new Error('../shared/data/dvf-geo is not there');
  const [head = '', ...lines] = gunzipSync(readFileSync(original)).toString().trim().split('\n');
  const columns = head.split(',');
  const [department, longitude] = ['code_departement', 'longitude'].map((name) =>
    columns.indexOf(name),
  );
  const moved = Array.from({ length: AREAS }, (_, area) =>
    lines.map((line) => {
      const code = String(41 + area);
      const cells = line
        .replace(/^2024-/, `${year}-${code}`)
        .replace('2024-', `${year}-`)
        .replaceAll(',83137', `,${code}137`)
        .replace(/,83(\d{3}),/, `,${code}$1,`)
        .split(',');
      if (department !== undefined) cells[department] = code;
      if (longitude !== undefined && cells[longitude])
        cells[longitude] = String(Number(cells[longitude]) + 3 * (area + 1));
      return cells.join(',');
    }),
  );
  const path = join(folder, `further-${year}.csv`);
  writeFileSync(path, [head, ...moved.flat(), ''].join('\n'));
  return path;
}
