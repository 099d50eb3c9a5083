import type { Position } from '../contract';

interface Stretch {
  readonly from: number;
  readonly to: number;
  /** The corner between them that lies farthest from the straight line, and how far. */
  readonly farthest: number;
  readonly distance: number;
}

/**
 * The same closed line with at most `most` corners: the corner that changes the shape most is taken back again and again,
 * until none lies farther than `tolerance` degrees from the line (Douglas and Peucker, the worst corner first). The cost
 * is at most corners × `most`, whatever the shape.
 */
export function simplified(
  corners: readonly Position[],
  { most, tolerance }: { most: number; tolerance: number },
): Position[] {
  const ring = withoutRepeats(corners);
  if (ring.length <= 3) return ring;
  const across = farthestFrom(ring, 0);
  const stretches = [stretch(ring, 0, across), stretch(ring, across, ring.length)];
  while (stretches.length < most) {
    const worst = stretches.reduce((one, other) => (other.distance > one.distance ? other : one));
    // Fewer than three corners enclose nothing.
    if (worst.distance <= tolerance && (stretches.length >= 3 || worst.distance <= 0)) break;
    stretches.splice(
      stretches.indexOf(worst),
      1,
      stretch(ring, worst.from, worst.farthest),
      stretch(ring, worst.farthest, worst.to),
    );
  }
  return stretches.map(({ from }) => corner(ring, from));
}

function withoutRepeats(corners: readonly Position[]): Position[] {
  const same = (one: Position | undefined, other: Position) =>
    one !== undefined && one[0] === other[0] && one[1] === other[1];
  const kept = corners.filter((point, index) => !same(corners[index - 1], point));
  const [first] = kept;
  const last = kept.at(-1);
  return kept.length > 1 && first && last && same(first, last) ? kept.slice(0, -1) : kept;
}

function stretch(ring: readonly Position[], from: number, to: number): Stretch {
  const [start, end] = [corner(ring, from), corner(ring, to)];
  let [farthest, distance] = [from, -1];
  for (let index = from + 1; index < to; index++) {
    const away = distanceToSegment(corner(ring, index), start, end);
    if (away > distance) [farthest, distance] = [index, away];
  }
  return { from, to, farthest, distance };
}

function farthestFrom(ring: readonly Position[], start: number): number {
  const from = corner(ring, start);
  let [farthest, distance] = [1, -1];
  ring.forEach((point, index) => {
    const away = Math.hypot(point[0] - from[0], point[1] - from[1]);
    if (index > 0 && away > distance) [farthest, distance] = [index, away];
  });
  return farthest;
}

function distanceToSegment(point: Position, start: Position, end: Position): number {
  const [dx, dy] = [end[0] - start[0], end[1] - start[1]];
  const length = dx * dx + dy * dy;
  const along = ((point[0] - start[0]) * dx + (point[1] - start[1]) * dy) / length;
  const share = length === 0 ? 0 : Math.min(1, Math.max(0, along));
  return Math.hypot(point[0] - start[0] - share * dx, point[1] - start[1] - share * dy);
}

/** The ring goes round: the corner past the last is the first. */
function corner(ring: readonly Position[], index: number): Position {
  return ring[index % ring.length] ?? [0, 0];
}
