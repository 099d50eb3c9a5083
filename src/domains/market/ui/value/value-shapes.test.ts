import { describe, expect, test } from 'vitest';
import { intervalShape } from './interval-shape';
import { perUnit } from './scaled-money';
import { waterfallShape } from './waterfall-shape';

describe('the interval', () => {
  test('lies in order on its axis, ends written apart', () => {
    const shape = intervalShape({ low: 300n, value: 350n, high: 420n, asking: null });
    expect(shape.low).toBe(14);
    expect(shape.high).toBe(86);
    expect(shape.value).toBeCloseTo(14 + (72 * 50) / 120, 1);
    expect(shape.labels).toEqual({ low: 14, high: 86 });
    expect(shape.asking).toBeNull();
  });

  test('makes room for a price far above it, and still writes the ends apart', () => {
    const shape = intervalShape({ low: 300n, value: 310n, high: 320n, asking: 900n });
    expect(shape.asking).toBe(86);
    expect(shape.high).toBeLessThan(18);
    expect(shape.labels.high - shape.labels.low).toBeGreaterThanOrEqual(38);
    expect(shape.labels.low).toBeGreaterThanOrEqual(14);
    expect(shape.labels.high).toBeLessThanOrEqual(86);
  });

  test('of no width still has a place', () => {
    const shape = intervalShape({ low: 5n, value: 5n, high: 5n, asking: 5n });
    expect(
      Object.values(shape).flatMap((part) => (typeof part === 'number' ? [part] : [])),
    ).toEqual([14, 14, 14, 14]);
  });
});

test('the steps of an explanation go from the base to the value', () => {
  const shape = waterfallShape(1000n, [100n, -50n, 150n]);
  expect(shape.base).toBe(3);
  expect(shape.steps[0]?.from).toBe(shape.base);
  expect(shape.steps[1]?.from).toBe(shape.steps[0]?.to);
  expect(shape.steps[1]?.to).toBeLessThan(shape.steps[1]?.from ?? 0);
  expect(shape.steps[2]?.to).toBe(shape.value);
  expect(shape.value).toBe(97);
});

test('an explanation without steps stands still', () => {
  expect(waterfallShape(1000n, [])).toEqual({ base: 3, steps: [], value: 3 });
});

test('a price per m² is less per square foot', () => {
  const price = { amount: 500_000n, currency: 'USD' } as const;
  expect(perUnit(price, 'm2')).toEqual(price);
  expect(perUnit(price, 'sqft').amount).toBe(46_452n);
});
