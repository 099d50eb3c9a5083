import type { Feature, MultiLineString } from 'geojson';

const STEPS = [30, 10, 5, 2, 1, 0.5, 0.2, 0.1, 0.05, 0.02, 0.01, 0.005, 0.002];
const MOST_LINES = 14;

interface View {
  readonly west: number;
  readonly south: number;
  readonly east: number;
  readonly north: number;
}

/**
 * Meridians and parallels over a view: what a base without streets still has to say, that one place is further off than
 * another. The step is the smallest round one that keeps the view calm.
 */
export function graticule(view: View): Feature<MultiLineString> {
  const span = Math.max(view.east - view.west, view.north - view.south);
  const step = STEPS.findLast((size) => span / size <= MOST_LINES) ?? 30;
  const meridians = rounds(view.west, view.east, step).map((x) => [
    [x, view.south],
    [x, view.north],
  ]);
  const parallels = rounds(view.south, view.north, step).map((y) => [
    [view.west, y],
    [view.east, y],
  ]);
  return {
    type: 'Feature',
    properties: {},
    geometry: { type: 'MultiLineString', coordinates: [...meridians, ...parallels] },
  };
}

function rounds(from: number, to: number, step: number): number[] {
  const first = Math.ceil(from / step);
  const last = Math.floor(to / step);
  return Array.from(
    { length: Math.max(0, last - first + 1) },
    (_, index) => (first + index) * step,
  );
}
