import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Position } from '../contract';
import { readLine, writeLine } from './line-code';
import { loopsOf } from './loops';
import { preparedArea } from './prepare';
import { simplified } from './simplify';

const circle = (corners: number, radius = 1): Position[] =>
  Array.from({ length: corners }, (_, index) => {
    const angle = (index / corners) * 2 * Math.PI;
    return [4 + radius * Math.cos(angle), 45 + radius * Math.sin(angle)];
  });

test('a line in an address reads back as it was, to a metre', () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.integer({ min: -180, max: 180 }), fc.integer({ min: -90, max: 90 })), {
        minLength: 3,
        maxLength: 40,
      }),
      (corners) => {
        const text = writeLine(corners);
        const read = readLine(text);
        if (read) expect(writeLine(read)).toBe(text);
      },
    ),
  );
  const square: Position[] = [
    [4.80001, 45.7],
    [4.9, 45.7],
    [4.9, 45.80002],
    [4.80001, 45.8],
  ];
  expect(readLine(writeLine(square))).toEqual(square);
  expect(writeLine(circle(5000)).length).toBeLessThan(800);
});

test.each(['', 'A', '____________', 'AAAA', '!!!!!!', 'é'.repeat(9), 'A'.repeat(3000)])(
  'no line: %j',
  (text) => {
    expect(readLine(text)).toBeNull();
  },
);

test('10,000 corners become few that lie no farther off than asked', () => {
  const few = simplified(circle(10_000), { most: 200, tolerance: 0.0001 });
  expect(few.length).toBeLessThanOrEqual(200);
  for (const [x, y] of few) expect(Math.hypot(x - 4, y - 45)).toBeCloseTo(1, 6);
  // A comb is the worst case: every corner matters.
  const comb = Array.from({ length: 10_000 }, (_, index): Position => [index / 100, index % 2]);
  expect(simplified(comb, { most: 200, tolerance: 0.0001 })).toHaveLength(200);
});

test('a figure of eight is its two halves, an overshot beginning keeps its inside', () => {
  const eight: Position[] = [
    [0, 0],
    [2, 2],
    [2, 0],
    [0, 2],
  ];
  const halves = loopsOf(eight) ?? [];
  expect(halves).toHaveLength(2);
  for (const loop of halves) expect(loop).toContainEqual([1, 1]);
});

test.each([
  [
    'a point',
    [
      [4, 45],
      [4, 45],
      [4, 45],
    ],
  ],
  [
    'a line back and forth',
    [
      [4, 45],
      [5, 45],
      [4, 45],
    ],
  ],
] as [string, Position[]][])('%s encloses nothing, and is told so', (_, corners) => {
  expect(() => preparedArea(corners)).toThrow(/area: encloses nothing/);
});

test('a scribble is refused with a sentence', () => {
  const scribble = Array.from(
    { length: 3000 },
    (_, index): Position => [Math.sin(index * 7.3) * 10, Math.cos(index * 3.1) * 10],
  );
  expect(() => preparedArea(scribble)).toThrow(/area: crosses itself too often/);
});

test('an area across the date line has a box across it, however it was drawn', () => {
  const jumping: Position[] = [
    [179, -20],
    [-179, -20],
    [-179, -10],
    [179, -10],
  ];
  const flat: Position[] = jumping.map(([x, y]) => [x < 0 ? x + 360 : x, y]);
  expect(preparedArea(jumping)).toEqual(preparedArea(flat));
  expect(preparedArea(flat)).toMatchObject({
    bounds: { west: 179, east: -179, south: -20, north: -10 },
    turns: [0, 360],
  });
});
