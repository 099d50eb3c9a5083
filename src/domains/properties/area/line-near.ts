import type { Bounds, Position } from '../contract';

/**
 * A loop with as few corners as tell what of a box lies inside it. Corners that lie on the same side of the box as both their
 * neighbours are left out: what that cuts off or adds lies on that side too. The sides that run through the box stay
 * as they are, so that a home in it is in this loop exactly where it is in the whole one.
 */
export function lineNear(ring: readonly Position[], box: Bounds): readonly Position[] {
  const sides = ring.map((corner) => sidesBeyond(corner, box));
  const kept: number[] = [];
  const isNeedless = (
    one: number | undefined,
    middle: number | undefined,
    other: number | undefined,
  ) => ((sides[one ?? -1] ?? 0) & (sides[middle ?? -1] ?? 0) & (sides[other ?? -1] ?? 0)) !== 0;
  for (const index of ring.keys()) {
    while (isNeedless(kept.at(-2), kept.at(-1), index)) kept.pop();
    kept.push(index);
  }
  // The loop closes: its ends are neighbours too.
  while (kept.length > 3 && isNeedless(kept.at(-2), kept.at(-1), kept[0])) kept.pop();
  while (kept.length > 3 && isNeedless(kept.at(-1), kept[0], kept[1])) kept.shift();
  return kept.length === ring.length ? ring : kept.map((index): Position => ring[index] ?? [0, 0]);
}

/** Of the box, as bits: a corner at an angle to it lies beyond two. */
function sidesBeyond([x, y]: Position, { west, south, east, north }: Bounds): number {
  return (x < west ? 1 : x > east ? 2 : 0) | (y < south ? 4 : y > north ? 8 : 0);
}
