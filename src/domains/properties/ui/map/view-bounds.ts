import type { Bounds } from '../../contract';
import type { MapView } from './use-map-view';

/** A metre: what an address keeps of a degree. */
const STEPS = 100_000;

/** The box of a view as a search asks for it: within ±180°, west of its east where it crosses the date line. */
export function searchedBounds(view: Omit<MapView, 'zoom'>): Bounds {
  const isWholeWorld = view.east - view.west >= 360;
  return {
    west: isWholeWorld ? -180 : rounded(onGlobe(view.west)),
    east: isWholeWorld ? 180 : rounded(onGlobe(view.east)),
    south: rounded(Math.max(-90, view.south)),
    north: rounded(Math.min(90, view.north)),
  };
}

/** The box's corners, going on past 180° where it crosses the date line. */
export function cornersOf({ west, south, east, north }: Bounds): [number, number][] {
  const end = west <= east ? east : east + 360;
  return [
    [west, south],
    [end, south],
    [end, north],
    [west, north],
  ];
}

function rounded(degrees: number): number {
  return Math.round(degrees * STEPS) / STEPS;
}

function onGlobe(longitude: number): number {
  return ((((longitude + 180) % 360) + 360) % 360) - 180;
}
