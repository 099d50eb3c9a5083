import type { Bounds, Position } from '../contract';
import { lineNear } from './line-near';
import type { PreparedArea } from './prepare';
import { joined, quarters, type Square, type Stretch, ZOOM } from './stretches';

/** A side of the drawn line, from one corner to the next. */
interface Side {
  readonly x1: number;
  readonly y1: number;
  readonly x2: number;
  readonly y2: number;
}

/** One loop of the line as it runs near a square, and which of its sides run through it. */
interface Shape {
  readonly ring: readonly Position[];
  readonly sides: readonly Side[];
}

/** A square with what of the line runs through it; nothing where it lies wholly within. */
interface Piece {
  readonly square: Square;
  readonly shapes: readonly Shape[];
}

/** More pieces would follow the line more closely, and cost more to look up than they save. */
const MOST = 256;
/** So many squares have a line of their own, that of a larger one is shared by its parts: lines cost time to read. */
const MOST_LINES = 16;
/** The width of a cell: the database may round a home into the neighbour of the cell that it is counted to here. */
const CELL = 360 / 2 ** ZOOM;

/**
 * The stretches of the map that a drawn area touches. A home is tested against every side of a line, which for ten
 * thousand homes takes longer than all else that a search does: only those near the line need it, and only against the
 * sides that lie near them.
 */
export function stretchesOfArea({
  loops,
  turns,
}: Pick<PreparedArea, 'loops' | 'turns'>): Stretch[] {
  const shapes = turns.flatMap((turn) => loops.map((loop) => shapeOf(loop, turn)));
  let pieces: Piece[] = [{ square: { x: 0, y: 0, zoom: 0 }, shapes }];
  for (let zoom = 0; zoom < ZOOM; zoom++) {
    const cut = pieces.flatMap((piece) => (piece.shapes.length === 0 ? [piece] : cutPiece(piece)));
    if (cut.length > MOST) break;
    pieces = cut.length > MOST_LINES ? cut : cut.map(withLinesNear);
  }
  return joined(
    pieces.map(({ square, shapes }) => ({ square, lines: shapes.map(({ ring }) => ring) })),
  );
}

function withLinesNear({ square, shapes }: Piece): Piece {
  const box = boxOf(square);
  return {
    square,
    shapes: shapes.map(({ ring, sides }) => ({ ring: lineNear(ring, box), sides })),
  };
}

/** A loop that goes on past the date line is met where it is drawn and where the globe has turned under it. */
function shapeOf(loop: readonly Position[], turn: number): Shape {
  const ring = loop.map(([x, y]): Position => [x - turn, y]);
  const sides = ring.map(([x1, y1], index) => {
    const [x2, y2] = ring[(index + 1) % ring.length] ?? [x1, y1];
    return { x1, y1, x2, y2 };
  });
  return { ring, sides };
}

/** The quarters of a piece without those that lie outside. */
function cutPiece({ square: whole, shapes }: Piece): Piece[] {
  return quarters(whole).flatMap((square): Piece[] => {
    const box = boxOf(square);
    const near: Shape[] = [];
    for (const { ring, sides } of shapes) {
      const met = sides.filter((side) => touches(side, box));
      if (met.length > 0) near.push({ ring, sides: met });
      else if (holds(ring, (box.west + box.east) / 2, (box.south + box.north) / 2))
        return [{ square, shapes: [] }];
    }
    return near.length > 0 ? [{ square, shapes: near }] : [];
  });
}

/** In degrees, a cell wider on each side. */
function boxOf({ x, y, zoom }: Square): Bounds {
  const across = 2 ** zoom;
  return {
    west: (x / across) * 360 - 180 - CELL,
    east: ((x + 1) / across) * 360 - 180 + CELL,
    south: latitudeOf((y + 1) / across) - CELL,
    north: latitudeOf(y / across) + CELL,
  };
}

/** Of a share of the map's height (Web Mercator), counted from the top. */
function latitudeOf(share: number): number {
  return (Math.atan(Math.sinh(Math.PI * (1 - 2 * share))) * 180) / Math.PI;
}

/** Their boxes overlap, and not all corners of the box lie on one hand of the side. */
function touches(side: Side, { west, south, east, north }: Bounds): boolean {
  const { x1, y1, x2, y2 } = side;
  if ((x1 < west && x2 < west) || (x1 > east && x2 > east)) return false;
  if ((y1 < south && y2 < south) || (y1 > north && y2 > north)) return false;
  const first = handOf(side, west, south);
  return (
    first === 0 ||
    handOf(side, west, north) !== first ||
    handOf(side, east, south) !== first ||
    handOf(side, east, north) !== first
  );
}

function handOf({ x1, y1, x2, y2 }: Side, x: number, y: number): number {
  return Math.sign((x2 - x1) * (y - y1) - (y2 - y1) * (x - x1));
}

/** By counting the sides east of it. */
function holds(ring: readonly Position[], x: number, y: number): boolean {
  let isOdd = false;
  let [x1, y1] = ring.at(-1) ?? [0, 0];
  for (const [x2, y2] of ring) {
    if (y1 > y !== y2 > y && x < ((x2 - x1) * (y - y1)) / (y2 - y1) + x1) isOdd = !isOdd;
    [x1, y1] = [x2, y2];
  }
  return isOdd;
}
