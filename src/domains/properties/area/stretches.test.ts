import fc from 'fast-check';
import { expect, test } from 'vitest';
import { testDatabase } from '@/testing/database';
import type { Position } from '../contract';
import { stretchesOfArea } from './cover';
import { PARTS, polygonOf, preparedArea } from './prepare';
import { type Stretch, stretchesOf } from './stretches';

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
        // A home in two of them would be found twice.
        for (const [index, [first]] of stretches.entries())
          expect(first).toBeGreaterThan(stretches[index - 1]?.[1] ?? -1);
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

/** A star around a point: its line turns sharply at every corner, and east of 180° it crosses the date line. */
const star = fc
  .record({
    x: fc.double({ min: -180, max: 180, noNaN: true }),
    y: fc.double({ min: -70, max: 70, noNaN: true }),
    size: fc.constantFrom(0.01, 0.5, 12),
    reach: fc.array(fc.double({ min: 0.1, max: 1, noNaN: true }), { minLength: 3, maxLength: 40 }),
  })
  .map(({ x, y, size, reach }) =>
    reach.map((share, index): Position => {
      const angle = (index / reach.length) * 2 * Math.PI;
      const longitude = x + size * share * Math.cos(angle);
      return [((longitude + 540) % 360) - 180, y + size * share * Math.sin(angle)];
    }),
  );

/** Any closed line: most cross themselves. */
const tangle = fc.array(
  fc.tuple(
    fc.double({ min: 178, max: 182, noNaN: true }),
    fc.double({ min: 40, max: 43, noNaN: true }),
  ),
  { minLength: 4, maxLength: 8 },
);

test('a home lies in a drawn area exactly where its stretch tells so', async () => {
  await fc.assert(
    fc.asyncProperty(fc.oneof(star, tangle), fc.nat(), fc.nat(), async (corners, one, other) => {
      const area = preparedArea(corners);
      const [east, north] = corners[one % corners.length] ?? [0, 0];
      const [x, y] = [east + ((other % 101) - 50) / 400, north + ((one % 101) - 50) / 400];
      const longitude = ((x + 540) % 360) - 180;
      const [row] = await database.current.sql<{ cell: number; isInside: boolean }[]>`
        select map_cell(${y}::float8, ${longitude}::float8)::float8 as cell, exists (
          select from unnest(${[...area.polygons]}::text[]) drawn, unnest(${[...area.turns]}::float8[]) turn
          where drawn::polygon @> point((${longitude}::float8 + turn) * ${PARTS}::float8, ${y}::float8 * ${PARTS}::float8)) as "isInside"`;
      const { cell, isInside } = row ?? { cell: -1, isInside: false };
      const stretch = stretchesOfArea(area).find(([first, last]) => first <= cell && cell <= last);
      expect(stretch !== undefined && (await isWithin(stretch, longitude, y))).toBe(isInside);
    }),
    { numRuns: 300 },
  );
});

async function isWithin([, , lines]: Stretch, x: number, y: number): Promise<boolean> {
  if (lines.length === 0) return true;
  const [row] = await database.current.sql<{ isInside: boolean }[]>`
    select bool_or(line::polygon @> point(${x}::float8 * ${PARTS}::float8, ${y}::float8 * ${PARTS}::float8)) as "isInside"
    from unnest(${lines.map(polygonOf)}::text[]) line`;
  return row?.isInside === true;
}

test('most of a drawn area needs no look at its line, the rest only at what is near', () => {
  const corners = Array.from({ length: 10_000 }, (_, index): Position => {
    const angle = (index / 10_000) * 2 * Math.PI;
    return [4 + Math.cos(angle), 45 + Math.sin(angle)];
  });
  const area = preparedArea(corners);
  const stretches = stretchesOfArea(area);
  const cells = (of: typeof stretches) => of.reduce((sum, [first, last]) => sum + last - first, 0);
  expect(stretches.length).toBeLessThan(256);
  expect(cells(stretches.filter(([, , lines]) => lines.length === 0))).toBeGreaterThan(
    cells(stretches) / 2,
  );
  const lines = new Set(stretches.flatMap(([, , near]) => near));
  expect(lines.size).toBeLessThanOrEqual(16);
  for (const line of lines) expect(line.length).toBeLessThan((area.loops[0]?.length ?? 0) / 2);
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
