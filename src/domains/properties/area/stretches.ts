import type { Bounds, Position } from '../contract';

/**
 * Numbers of `map_cell` from the first to the last, both included. A home there lies in the drawn area where it lies in any of
 * the `lines`, which stretches near each other share; where there are none every home does, and none needs to be tested.
 */
export type Stretch = readonly [first: number, last: number, lines: readonly Line[]];

/** The corners of a closed line. */
export type Line = readonly Position[];

export interface Square {
  readonly x: number;
  readonly y: number;
  readonly zoom: number;
}
interface Box {
  readonly west: number;
  readonly north: number;
  readonly east: number;
  readonly south: number;
}

export const ZOOM = 20;
const ACROSS = 2 ** ZOOM;
/** More stretches would fit the box more closely, and cost more to start than they save. */
const MOST = 16;

/** The stretches of the map's cells that cover a box, in order; somewhat more than the box, never less. */
export function stretchesOf({ west, south, east, north }: Bounds): Stretch[] {
  const [top, bottom] = [rowOf(north) - 1, rowOf(south) + 1];
  const parts =
    west <= east
      ? [[west, east]]
      : [
          [west, 180],
          [-180, east],
        ];
  return joined(
    parts.flatMap(([from = 0, to = 0]) =>
      covering(
        { west: columnOf(from) - 1, north: top, east: columnOf(to) + 1, south: bottom },
        MOST / parts.length,
      ).map((square) => ({ square, lines: [] })),
    ),
  );
}

/** Squares are cut in four, the largest first, until there are `most`. */
function covering(box: Box, most: number): Square[] {
  let squares: Square[] = [{ x: 0, y: 0, zoom: 0 }];
  for (let zoom = 0; zoom < ZOOM; zoom++) {
    const cut = squares.flatMap((square) =>
      square.zoom < zoom || isWithin(square, box)
        ? [square]
        : quarters(square).filter((quarter) => touches(quarter, box)),
    );
    if (cut.length > most) break;
    squares = cut;
  }
  return squares;
}

export function quarters({ x, y, zoom }: Square): Square[] {
  return [0, 1, 2, 3].map((part) => ({
    x: 2 * x + (part % 2),
    y: 2 * y + Math.floor(part / 2),
    zoom: zoom + 1,
  }));
}

function edges({ x, y, zoom }: Square): Box {
  const size = 2 ** (ZOOM - zoom);
  return { west: x * size, east: (x + 1) * size - 1, north: y * size, south: (y + 1) * size - 1 };
}

function touches(square: Square, box: Box): boolean {
  const { west, east, north, south } = edges(square);
  return west <= box.east && east >= box.west && north <= box.south && south >= box.north;
}

function isWithin(square: Square, box: Box): boolean {
  const { west, east, north, south } = edges(square);
  return west >= box.west && east <= box.east && north >= box.north && south <= box.south;
}

/** The stretches of these squares, in order; those of the same lines that meet or overlap are one, so that no home is found twice. */
export function joined(squares: readonly { square: Square; lines: readonly Line[] }[]): Stretch[] {
  const stretches = squares
    .map(({ square, lines }): Stretch => {
      const size = 4 ** (ZOOM - square.zoom);
      const first = interleaved(square) * size;
      return [first, first + size - 1, lines];
    })
    .sort(([one], [other]) => one - other);
  const merged: Stretch[] = [];
  for (const stretch of stretches) {
    const [first, last, lines] = stretch;
    const before = merged.at(-1);
    if (before && before[1] + 1 >= first && areSame(before[2], lines))
      merged[merged.length - 1] = [before[0], Math.max(before[1], last), lines];
    else merged.push(stretch);
  }
  return merged;
}

function areSame(one: readonly Line[], other: readonly Line[]): boolean {
  return one.length === other.length && one.every((line, index) => line === other[index]);
}

/** Forty bits are more than the bit operators of the language hold. */
function interleaved({ x, y, zoom }: Square): number {
  let number = 0;
  for (let bit = zoom - 1; bit >= 0; bit--)
    number = number * 4 + (Math.floor(y / 2 ** bit) % 2) * 2 + (Math.floor(x / 2 ** bit) % 2);
  return number;
}

function columnOf(longitude: number): number {
  return Math.min(ACROSS - 1, Math.floor(((longitude + 180) / 360) * ACROSS));
}

function rowOf(latitude: number): number {
  const sine = Math.sin((Math.min(85, Math.max(-85, latitude)) * Math.PI) / 180);
  const share = 0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI);
  return Math.min(ACROSS - 1, Math.max(0, Math.floor(share * ACROSS)));
}
