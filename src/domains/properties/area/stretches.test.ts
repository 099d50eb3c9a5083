import fc from 'fast-check';
import { expect, test } from 'vitest';
import { testDatabase } from '@/testing/database';
import { stretchesOf } from './stretches';

const database = testDatabase();
const longitude = fc.double({ min: -180, max: 180, noNaN: true });
const latitude = fc.double({ min: -85, max: 85, noNaN: true });

test('whatever lies in a box lies in its stretches, across the date line too', async () => {
  await fc.assert(
    fc.asyncProperty(
      longitude,
      longitude,
      fc.tuple(latitude, latitude),
      fc.double({ min: 0, max: 1, noNaN: true }),
      async (west, east, [one, other], share) => {
        const box = { west, east, south: Math.min(one, other), north: Math.max(one, other) };
        const width = west <= east ? east - west : east - west + 360;
        const x = ((west + share * width + 540) % 360) - 180;
        const y = box.south + share * (box.north - box.south);
        const [row] = await database.current
          .sql`select map_cell(${y}::float8, ${x}::float8)::float8 as cell`;
        const stretches = stretchesOf(box);
        expect(stretches.length).toBeLessThanOrEqual(16);
        expect(stretches.some(([first, last]) => first <= row?.cell && row?.cell <= last)).toBe(
          true,
        );
      },
    ),
    { numRuns: 200 },
  );
});

test('a small box is covered closely', () => {
  const cells = stretchesOf({ west: 4.8, south: 45.7, east: 4.9, north: 45.8 })
    .map(([first, last]) => last - first + 1)
    .reduce((sum, size) => sum + size, 0);
  // The box itself is about 292 × 417 cells.
  expect(cells).toBeLessThan(292 * 417 * 4);
});

test.each([
  [Number.NaN, 0],
  [0, Number.POSITIVE_INFINITY],
  [89, 0],
  [0, 181],
])('%d, %d is off the map, and no error', async (y, x) => {
  const [row] = await database.current.sql`select map_cell(${y}::float8, ${x}::float8) as cell`;
  expect(row?.cell).toBeNull();
});
