import { writeTable } from '../table';
import { fillingOf } from './data';
import type { Figures } from './measure';
import { AT_ONCE, type Door, type Results } from './results';
import type { Filling } from './seed';
import { MOST_MS, type Shape, shapes } from './shapes';

const DOORS: readonly Door[] = ['SQL', 'service', 'tRPC', 'REST'];
const ms = (figure: number | undefined) => (figure === undefined ? '' : figure.toFixed(1));

/** Keeps the table of all that is known; says which targets are missed, and exits 1 where any is. */
export async function report(results: Results, listings: number, folder: string): Promise<void> {
  const asked = shapes('');
  const missed = asked.flatMap((shape) => missedTargets(results, listings, shape));
  const unknown = asked.flatMap((shape) => unmeasured(results, listings, shape));
  if (missed.length > 0) process.exitCode = 1;
  const [large, small] = [listings, listings / 10].map((size) => size.toLocaleString('en'));
  await writeTable(
    'search',
    [
      'shape',
      'door',
      'at once',
      `p50 on ${large}, ms`,
      'p95, ms',
      'requests/s',
      'p50 of SQL p50',
      `p50 on ${small}, ms`,
      'p95, ms',
      'requests/s',
      'p50 of both',
    ],
    asked.flatMap((shape) => rowsOf(results, listings, shape)),
    [
      `${large} generated listings on the embedded database, and ${small}. SQL is the service's own statements through the driver, those side by side that the service sends side by side.`,
      `Targets on ${large}, one at once: p95 in SQL at most ${MOST_MS.list} ms for lists and ${MOST_MS.figures} ms for facets and clusters; the service's p50 at most 1.5 × its SQL + 1 ms; a list's p50 in SQL at most 2 × its time on ${small}.`,
      missed.length > 0 ? `Missed: ${missed.join('; ')}.` : 'None that was measured is missed.',
      ...(unknown.length > 0 ? [`Not measured: ${unknown.join('; ')}.`] : []),
      ...(await fillings(folder, [listings, listings / 10])),
    ].join('\n\n'),
  );
}

function rowsOf(results: Results, listings: number, { name, rest }: Shape): string[][] {
  const doors = rest ? DOORS : DOORS.filter((door) => door !== 'REST');
  return doors.flatMap((door) =>
    AT_ONCE.flatMap((atOnce) => {
      const large = results.figures(listings, name, door, atOnce);
      const small = results.figures(listings / 10, name, door, atOnce);
      const floor = results.figures(listings, name, 'SQL', atOnce);
      if (!large && !small) return [];
      const ofFloor = large && floor ? `${(large.p50 / floor.p50).toFixed(2)} ×` : '';
      const ofSmall = large && small ? `${(large.p50 / small.p50).toFixed(2)} ×` : '';
      return [[name, door, String(atOnce), ...cells(large), ofFloor, ...cells(small), ofSmall]];
    }),
  );
}

function cells(figures: Figures | undefined): string[] {
  return [ms(figures?.p50), ms(figures?.p95), figures?.perSecond.toFixed(0) ?? ''];
}

function missedTargets(results: Results, listings: number, { name, kind }: Shape): string[] {
  const sql = results.figures(listings, name, 'SQL', 1);
  const small = results.figures(listings / 10, name, 'SQL', 1);
  const service = results.figures(listings, name, 'service', 1);
  const missed: string[] = [];
  if (sql && sql.p95 > MOST_MS[kind]) missed.push(`${name}: p95 in SQL ${ms(sql.p95)} ms`);
  if (sql && service && service.p50 > 1.5 * sql.p50 + 1)
    missed.push(`${name}: service p50 ${ms(service.p50)} ms over SQL ${ms(sql.p50)} ms`);
  if (kind === 'list' && sql && small && sql.p50 > 2 * small.p50)
    missed.push(
      `${name}: ${ms(sql.p50)} ms are ${(sql.p50 / small.p50).toFixed(1)} × its time on a tenth`,
    );
  return missed;
}

/** What the targets are about and nobody measured: a gap in the table is not a target met. */
function unmeasured(results: Results, listings: number, { name }: Shape): string[] {
  const wanted = [
    { size: listings, door: 'SQL' },
    { size: listings, door: 'service' },
    { size: listings / 10, door: 'SQL' },
  ] as const;
  return wanted
    .filter(({ size, door }) => !results.figures(size, name, door, 1))
    .map(({ size, door }) => `${name}: ${door} on ${size.toLocaleString('en')}`);
}

async function fillings(folder: string, sizes: readonly number[]): Promise<string[]> {
  const texts: string[] = [];
  for (const size of sizes) {
    const filling = await fillingOf(folder, size);
    if (filling) texts.push(fillingText(filling, size));
  }
  return texts;
}

function fillingText({ rows, indexes }: Filling, listings: number): string {
  const built = Object.entries(indexes);
  const all = built.reduce((sum, [, seconds]) => sum + seconds, 0);
  const each = built.map(([name, seconds]) => `${name} ${seconds.toFixed(1)}`).join(', ');
  return `Filling with ${listings.toLocaleString('en')} listings: rows ${rows.toFixed(0)} s, indexes ${all.toFixed(0)} s (${each}). An import writes rows and indexes at once: see [import](import.md).`;
}
