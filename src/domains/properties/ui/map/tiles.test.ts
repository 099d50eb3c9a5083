import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Bounds, Position } from '../../contract';
import { searchableArea } from './searchable-area';
import { boxesOf } from './tiles';
import { searchedBounds } from './view-bounds';

const lyon = { west: 4.7, south: 45.7, east: 4.95, north: 45.82 };
const contains = (box: Bounds, longitude: number, latitude: number) =>
  longitude >= box.west && longitude <= box.east && latitude >= box.south && latitude <= box.north;

describe('the boxes that a view asks about', () => {
  it('cover it, wherever it lies', () => {
    const share = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(
        fc.double({ min: -540, max: 540, noNaN: true }),
        fc.double({ min: -80, max: 80, noNaN: true }),
        fc.integer({ min: 0, max: 14 }),
        share,
        share,
        (west, south, zoom, across, up) => {
          const size = 180 / 2 ** zoom;
          const view = { west, south, east: west + size, north: Math.min(84, south + size / 2) };
          const boxes = boxesOf(view, zoom);
          const longitude = ((((west + across * size + 180) % 360) + 360) % 360) - 180;
          const latitude = south + up * (view.north - south);
          expect(boxes.some((box) => contains(box, longitude, latitude))).toBe(true);
          expect(boxes.length).toBeLessThanOrEqual(6);
        },
      ),
    );
  });

  it('stay the same while the map is moved a little', () => {
    const moved = { ...lyon, west: lyon.west + 0.002, east: lyon.east + 0.002 };
    expect(boxesOf(moved, 12)).toEqual(boxesOf(lyon, 12));
  });

  it('are cut to the box that the search is kept to, and are none outside it', () => {
    const within = { west: 4.8, south: 45.74, east: 4.85, north: 45.76 };
    for (const box of boxesOf(lyon, 11, within)) {
      expect(contains(within, box.west, box.south)).toBe(true);
      expect(contains(within, box.east, box.north)).toBe(true);
    }
    expect(boxesOf(lyon, 11, { ...within, west: 10, east: 11 })).toEqual([]);
    const fiji = { west: 177, south: -19, east: -179, north: -16 };
    const parts = boxesOf({ west: 176, south: -20, east: 182, north: -15 }, 6, fiji);
    expect(Math.min(...parts.map(({ west }) => west))).toBe(-180);
    expect(Math.max(...parts.map(({ east }) => east))).toBe(180);
  });
});

describe('what a search is kept to', () => {
  it('turns a view past the date line back, and a whole world into one', () => {
    const view = { west: 177.123456, south: -19, east: 181, north: -16 };
    expect(searchedBounds(view)).toEqual({ west: 177.12346, south: -19, east: -179, north: -16 });
    expect(searchedBounds({ west: -200, south: -80, east: 300, north: 80 })).toMatchObject({
      west: -180,
      east: 180,
    });
  });

  it('is a drawn line as an address holds it, or nothing where it makes no area', () => {
    const square: Position[] = [
      [4.8, 45.7],
      [4.9, 45.7],
      [4.9, 45.8],
      [4.8, 45.8],
    ];
    expect(searchableArea(square)).toEqual(square);
    expect(searchableArea(square.slice(0, 2))).toBeNull();
    expect(searchableArea(square.map(() => [4.8, 45.7]))).toBeNull();
    const scribble = Array.from({ length: 60 }, (_, index): Position => {
      const angle = index * 2.5;
      return [4.8 + Math.cos(angle), 45.7 + Math.sin(angle)];
    });
    expect(searchableArea(scribble)).toBeNull();
  });
});
