import type { Ctx } from '@/platform/context';
import { degreesAround, distanceBetween, KILOMETRES_PER_DEGREE } from '../model-neighbours';
import { findNearest, type NearFilter, type Point, type SaleRow } from '../store';

export interface NearSale {
  readonly row: SaleRow;
  /** Kilometres. */
  readonly distance: number;
}

/** More would take longer than what they say is worth. */
const MOST_READ = 4000;

/** Where sales lie evenly the first reading then suffices nearly always, and a second one costs twice the first. */
const SPARE = 1.3;

/**
 * The `count` sales nearest to the place, nearest first; where `within` is given, of those within so many kilometres and some
 * beyond. The index knows degrees only, in which an eastward kilometre is longer than a northward one: more are read than are asked for, until those
 * left unread are surely farther.
 */
export async function nearSales(
  { db }: Pick<Ctx, 'db'>,
  place: Point,
  filter: NearFilter,
  count: number,
  within?: number,
): Promise<NearSale[]> {
  const radius = within === undefined ? undefined : degreesAround(place, within);
  const shrink = Math.max(0.05, Math.cos((place.latitude * Math.PI) / 180));
  for (let asked = Math.ceil((count / shrink) * SPARE) + 10; ; asked *= 2) {
    const rows = await findNearest(db, place, filter, asked, radius);
    const near = rows.flatMap((row) => {
      if (row.latitude === null || row.longitude === null) return [];
      const at = { latitude: row.latitude, longitude: row.longitude };
      return { row, distance: distanceBetween(place, at), degrees: degreesBetween(place, at) };
    });
    near.sort((a, b) => a.distance - b.distance || a.row.id - b.row.id);
    const reach =
      (near.length === 0 ? 0 : Math.max(...near.map(({ degrees }) => degrees))) * shrink;
    const sure = near.filter(({ distance }) => distance <= reach * KILOMETRES_PER_DEGREE).length;
    if (rows.length < asked || sure >= count || asked >= MOST_READ) return near.slice(0, count);
  }
}

function degreesBetween(a: Point, b: Point): number {
  return Math.hypot(a.latitude - b.latitude, a.longitude - b.longitude);
}
