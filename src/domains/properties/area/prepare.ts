import { invalidField } from '@/kernel/errors';
import type { Bounds, Position } from '../contract';
import { loopsOf } from './loops';
import { simplified } from './simplify';

/** A drawn area as the database tests it. */
export interface PreparedArea {
  /** The box around it; west of its east where it crosses the date line. */
  readonly bounds: Bounds;
  /** The same as corners. */
  readonly loops: readonly (readonly Position[])[];
  /** Each in PostgreSQL's own notation, in {@link PARTS} of a degree; inside any of them is inside. */
  readonly polygons: readonly string[];
  /** What to add to a home's longitude before it is tested: an area across the date line goes on past 180°. */
  readonly turns: readonly number[];
}

/** Polygons are written in millionths of a degree. */
export const PARTS = 1_000_000;
/** Corners nearer to the line than about ten metres change nothing that a reader meant. */
const TOLERANCE = 0.0001;
/** Each home in the box is tested against every side. */
const MOST_CORNERS = 200;

/**
 * Makes an area ready, however it was drawn: many corners are thinned out, a line that crosses itself becomes its
 * loops, one across the date line is laid out flat. Throws `invalid_input` naming `area` where nothing is enclosed.
 */
export function preparedArea(corners: readonly Position[]): PreparedArea {
  const ring = simplified(unrolled(corners), { most: MOST_CORNERS, tolerance: TOLERANCE });
  if (ring.length < 3) throw invalidField('area', 'encloses nothing: give three corners or more');
  const loops = loopsOf(ring);
  if (!loops) throw invalidField('area', 'crosses itself too often: draw a simpler line');
  const longitudes = ring.map(([longitude]) => longitude);
  const latitudes = ring.map(([, latitude]) => latitude);
  const [west, east] = [Math.min(...longitudes), Math.max(...longitudes)];
  return {
    bounds: {
      ...(east - west >= 360
        ? { west: -180, east: 180 }
        : { west: onGlobe(west), east: onGlobe(east) }),
      south: Math.min(...latitudes),
      north: Math.max(...latitudes),
    },
    loops,
    polygons: loops.map(polygonOf),
    turns: [-720, -360, 0, 360, 720].filter((turn) => 180 + turn >= west && -180 + turn <= east),
  };
}

/** PostgreSQL takes areas of less than a millionth for nothing: in degrees, a line is as wide as a street. */
export function polygonOf(loop: readonly Position[]): string {
  return `(${loop.map(([x, y]) => `(${x * PARTS},${y * PARTS})`).join(',')})`;
}

/** A line that jumps across the date line goes on past it instead. */
function unrolled(corners: readonly Position[]): Position[] {
  let turn = 0;
  return corners.map(([longitude, latitude], index) => {
    const jump = longitude - (corners[index - 1]?.[0] ?? longitude);
    if (jump > 180) turn -= 360;
    else if (jump < -180) turn += 360;
    return [longitude + turn, latitude];
  });
}

function onGlobe(longitude: number): number {
  const turned = (((longitude + 180) % 360) + 360) % 360;
  return turned - 180;
}
