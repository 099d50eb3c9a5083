import { polygonOf } from '../area/prepare';
import type { Line, Stretch } from '../area/stretches';

/** All the lines that stretches are tested against, as PostgreSQL writes an array of polygons. */
export function linesOf(stretches: readonly Stretch[]): string {
  return `{${distinct(stretches)
    .map((line) => `"${polygonOf(line)}"`)
    .join()}}`;
}

/**
 * For each stretch the place of its line among {@link linesOf}, from one on, or null. As many such lists as a stretch has lines
 * at most: two near where the line crosses itself.
 */
export function placesOfLines(stretches: readonly Stretch[]): (number | null)[][] {
  const places = new Map(distinct(stretches).map((line, index) => [line, index + 1]));
  const most = Math.max(0, ...stretches.map(([, , lines]) => lines.length));
  return Array.from({ length: most }, (_, index) =>
    stretches.map(([, , lines]) => {
      const line = lines[index];
      return (line && places.get(line)) ?? null;
    }),
  );
}

function distinct(stretches: readonly Stretch[]): Line[] {
  return [...new Set(stretches.flatMap(([, , lines]) => lines))];
}
