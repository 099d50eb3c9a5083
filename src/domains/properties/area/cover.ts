import type { Bounds, Position } from '../contract';
import type { PreparedArea } from './prepare';
import { joined, quarters, type Square, type Stretch, ZOOM } from './stretches';

/** A side of the drawn line, from one corner to the next. */
interface Side {
  readonly x1: number;
  readonly y1: number;
  readonly x2: number;
  readonly y2: number;
}

interface Piece {
  readonly square: Square;
  /** What of the line runs through the square; nothing where it lies wholly within. */
  readonly sides: readonly Side[];
  readonly isWithin: boolean;
}

/** More pieces would follow the line more closely, and cost more to look up than they save. */
const MOST = 256;
/** The width of a cell: the database may round a home into the neighbour of the cell that it is counted to here. */
const CELL = 360 / 2 ** ZOOM;

/**
 * The stretches of the map that a drawn area touches. A home is tested against every side of the line, which for ten
 * thousand homes takes longer than all else that a search does: only those near the line need it.
 */
export function stretchesOfArea({
  loops,
  turns,
}: Pick<PreparedArea, 'loops' | 'turns'>): Stretch[] {
  const shapes = turns.flatMap((turn) => loops.map((loop) => sidesOf(loop, turn)));
  let pieces: Piece[] = [
    { square: { x: 0, y: 0, zoom: 0 }, sides: shapes.flat(), isWithin: false },
  ];
  for (let zoom = 0; zoom < ZOOM; zoom++) {
    const cut = pieces.flatMap((piece) => (piece.isWithin ? [piece] : cutPiece(piece, shapes)));
    if (cut.length > MOST) break;
    pieces = cut;
  }
  return joined(pieces);
}

/** A loop that goes on past the date line is met where it is drawn and where the globe has turned under it. */
function sidesOf(loop: readonly Position[], turn: number): Side[] {
  return loop.map(([x1, y1], index) => {
    const [x2, y2] = loop[(index + 1) % loop.length] ?? [x1, y1];
    return { x1: x1 - turn, y1, x2: x2 - turn, y2 };
  });
}

/** The quarters of a piece without those that lie outside. */
function cutPiece(piece: Piece, shapes: readonly Side[][]): Piece[] {
  return quarters(piece.square).flatMap((square): Piece[] => {
    const box = boxOf(square);
    const sides = piece.sides.filter((side) => touches(side, box));
    if (sides.length > 0) return [{ square, sides, isWithin: false }];
    const [x, y] = [(box.west + box.east) / 2, (box.south + box.north) / 2];
    return shapes.some((shape) => isInside(x, y, shape)) ? [{ square, sides, isWithin: true }] : [];
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
function isInside(x: number, y: number, sides: readonly Side[]): boolean {
  let isOdd = false;
  for (const { x1, y1, x2, y2 } of sides)
    if (y1 > y !== y2 > y && x < ((x2 - x1) * (y - y1)) / (y2 - y1) + x1) isOdd = !isOdd;
  return isOdd;
}
