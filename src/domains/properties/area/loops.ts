import type { Position } from '../contract';

interface Crossing {
  /** How far along its side, 0 to 1. */
  readonly along: number;
  readonly key: string;
  readonly point: Position;
}

/** A hand that crosses its own line more often than this was not drawing an area. */
const MOST_CROSSINGS = 60;

/**
 * The closed line as loops that do not cross themselves, so that a figure of eight is its two halves and a line that
 * overshot its beginning keeps its whole inside. Null where it crosses itself too often to be meant.
 */
export function loopsOf(ring: readonly Position[]): Position[][] | null {
  const crossings: Crossing[][] = ring.map(() => []);
  let count = 0;
  for (let one = 0; one < ring.length; one++) {
    for (let other = one + 1; other < ring.length; other++) {
      const met = crossing(side(ring, one), side(ring, other));
      if (!met || areNeighbours(one, other, ring.length)) continue;
      if (++count > MOST_CROSSINGS) return null;
      const key = `x${one}-${other}`;
      crossings[one]?.push({ along: met.along, key, point: met.point });
      crossings[other]?.push({ along: met.alongOther, key, point: met.point });
    }
  }
  const path = ring.flatMap((point, index) => [
    { key: `c${index}`, point },
    ...(crossings[index] ?? []).sort((a, b) => a.along - b.along),
  ]);
  return cutAtRepeats(path).filter((loop) => loop.length >= 3);
}

/** Walks the line; a point met for the second time closes a loop, which is taken out of what is still open. */
function cutAtRepeats(path: readonly { key: string; point: Position }[]): Position[][] {
  const loops: Position[][] = [];
  let open: { key: string; point: Position }[] = [];
  for (const step of path) {
    const before = open.findIndex(({ key }) => key === step.key);
    if (before < 0) open.push(step);
    else {
      loops.push(open.slice(before).map(({ point }) => point));
      open = open.slice(0, before + 1);
    }
  }
  return [...loops, open.map(({ point }) => point)];
}

type Side = readonly [Position, Position];

function side(ring: readonly Position[], index: number): Side {
  return [ring[index] ?? [0, 0], ring[(index + 1) % ring.length] ?? [0, 0]];
}

function areNeighbours(one: number, other: number, length: number): boolean {
  return other - one === 1 || other - one === length - 1;
}

/** Where two sides cross inside both; those that only touch at an end or lie along each other do not. */
function crossing([a, b]: Side, [c, d]: Side) {
  const [abx, aby, cdx, cdy] = [b[0] - a[0], b[1] - a[1], d[0] - c[0], d[1] - c[1]];
  const turn = abx * cdy - aby * cdx;
  if (turn === 0) return null;
  const along = ((c[0] - a[0]) * cdy - (c[1] - a[1]) * cdx) / turn;
  const alongOther = ((c[0] - a[0]) * aby - (c[1] - a[1]) * abx) / turn;
  if (along <= 0 || along >= 1 || alongOther <= 0 || alongOther >= 1) return null;
  const point: Position = [a[0] + along * abx, a[1] + along * aby];
  return { along, alongOther, point };
}
