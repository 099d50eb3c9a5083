import type { Bounds } from '../../contract';

interface View {
  readonly west: number;
  readonly south: number;
  readonly east: number;
  readonly north: number;
}

/** Web Mercator ends here. */
const LAST_LATITUDE = 85.051129;
/** No screen shows more of them at once; what lies past that is a fault in the view. */
const MOST_TILES = 24;

/**
 * The boxes to ask the server about for a view: whole tiles of the zoom below, each 1,024 to 2,048 points wide, so that
 * a map that is moved asks only about what came into view. Where the search itself is kept to a box, what of each tile
 * lies in it; a tile that has none is left out. Longitudes past ±180° are turned back.
 */
export function boxesOf(view: View, zoom: number, within?: Bounds): Bounds[] {
  const across = 2 ** tileZoom(zoom);
  const columns = range(columnOf(view.west, across), columnOf(view.east, across)).slice(0, across);
  const rows = range(rowOf(view.north, across), rowOf(view.south, across));
  const tiles = columns.flatMap((column) =>
    rows.map((row) => tile(((column % across) + across) % across, row, across)),
  );
  const parts = within ? unfolded(within) : null;
  return tiles
    .flatMap((box) => (parts ? parts.flatMap((part) => intersection(box, part) ?? []) : [box]))
    .slice(0, MOST_TILES);
}

function tileZoom(zoom: number): number {
  return Math.max(0, Math.min(20, Math.floor(zoom) - 1));
}

function tile(column: number, row: number, across: number): Bounds {
  return {
    west: (column / across) * 360 - 180,
    east: ((column + 1) / across) * 360 - 180,
    north: latitudeOf(row / across),
    south: latitudeOf((row + 1) / across),
  };
}

function columnOf(longitude: number, across: number): number {
  return Math.floor(((longitude + 180) / 360) * across);
}

function rowOf(latitude: number, across: number): number {
  const inside = Math.min(LAST_LATITUDE, Math.max(-LAST_LATITUDE, latitude));
  const sine = Math.sin((inside * Math.PI) / 180);
  const share = 0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI);
  return Math.min(across - 1, Math.max(0, Math.floor(share * across)));
}

function latitudeOf(share: number): number {
  return (Math.atan(Math.sinh(Math.PI * (1 - 2 * share))) * 180) / Math.PI;
}

function range(from: number, to: number): number[] {
  return Array.from({ length: to - from + 1 }, (_, index) => from + index);
}

/** A box across the date line as its two halves. */
function unfolded(box: Bounds): Bounds[] {
  if (box.west <= box.east) return [box];
  return [
    { ...box, east: 180 },
    { ...box, west: -180 },
  ];
}

function intersection(one: Bounds, other: Bounds): Bounds | null {
  const box = {
    west: Math.max(one.west, other.west),
    east: Math.min(one.east, other.east),
    south: Math.max(one.south, other.south),
    north: Math.min(one.north, other.north),
  };
  return box.west < box.east && box.south < box.north ? box : null;
}
