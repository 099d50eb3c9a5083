import { writeTable } from '../table';
import type { Figures } from './measure';
import type { Filling } from './seed';
import { type Kind, MOST_MS } from './shapes';

export interface Measured {
  readonly name: string;
  readonly kind: Kind;
  /** On the tenth of the listings, one at once. */
  readonly small: Figures;
  readonly doors: readonly { door: string; atOnce: number; figures: Figures }[];
}

/** Keeps the table; says which targets are missed, and exits 1 where any is. */
export async function report(
  measured: readonly Measured[],
  listings: number,
  filling: Filling | null,
): Promise<void> {
  const missed = measured.flatMap(missedTargets);
  if (missed.length > 0) process.exitCode = 1;
  await writeTable(
    'search',
    [
      'shape',
      'door',
      'at once',
      'p50',
      'p95',
      'requests/s',
      'p50 of SQL p50',
      'p50 of 1/10 of the listings',
    ],
    measured.flatMap(rowsOf),
    [
      `${listings.toLocaleString('en')} generated listings on the embedded database, and a tenth of them for the last column. SQL is the service's own statements through the driver.`,
      `Targets, one at once: p95 in SQL at most ${MOST_MS.list} ms for lists and ${MOST_MS.figures} ms for figures; the service's p50 at most 1.5 × its SQL + 1 ms; a list at most 2 × its time on a tenth.`,
      missed.length === 0 ? 'All are met.' : `Missed: ${missed.join('; ')}.`,
      ...(filling ? [fillingText(filling, listings)] : []),
    ].join('\n\n'),
  );
}

function rowsOf({ name, small, doors }: Measured): string[][] {
  return doors.map(({ door, atOnce, figures }) => {
    const floor = doors.find((one) => one.door === 'SQL' && one.atOnce === atOnce)?.figures;
    const isFloor = door === 'SQL' && atOnce === 1;
    return [
      name,
      door,
      String(atOnce),
      `${figures.p50.toFixed(1)} ms`,
      `${figures.p95.toFixed(1)} ms`,
      figures.perSecond.toFixed(0),
      floor ? `${(figures.p50 / floor.p50).toFixed(2)} ×` : '',
      isFloor ? `${(figures.p50 / small.p50).toFixed(2)} ×` : '',
    ];
  });
}

function missedTargets({ name, kind, small, doors }: Measured): string[] {
  const alone = (door: string) =>
    doors.find((one) => one.door === door && one.atOnce === 1)?.figures;
  const [sql, service] = [alone('SQL'), alone('service')];
  if (!sql || !service) return [];
  const missed: string[] = [];
  if (sql.p95 > MOST_MS[kind]) missed.push(`${name}: p95 in SQL ${sql.p95.toFixed(1)} ms`);
  if (service.p50 > 1.5 * sql.p50 + 1)
    missed.push(
      `${name}: service p50 ${service.p50.toFixed(1)} ms over SQL ${sql.p50.toFixed(1)} ms`,
    );
  if (kind === 'list' && sql.p50 > 2 * small.p50)
    missed.push(`${name}: ${(sql.p50 / small.p50).toFixed(1)} × its time on a tenth`);
  return missed;
}

function fillingText({ rows, indexes }: Filling, listings: number): string {
  const built = Object.entries(indexes);
  const all = built.reduce((sum, [, seconds]) => sum + seconds, 0);
  const each = built.map(([name, seconds]) => `${name} ${seconds.toFixed(1)}`).join(', ');
  return `Filling with ${listings.toLocaleString('en')} listings: rows ${rows.toFixed(0)} s, indexes ${all.toFixed(0)} s (${each}). An import writes rows and indexes at once: see [import](import.md).`;
}
