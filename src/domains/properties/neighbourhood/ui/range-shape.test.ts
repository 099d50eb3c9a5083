import fc from 'fast-check';
import { expect, test } from 'vitest';
import { rangeShape } from './range-shape';

const money = (amount: bigint) => ({ amount, currency: 'EUR' as const });

test('marks keep their order on the axis, and their figures keep apart and on the page', () => {
  const amount = fc.bigInt({ min: 1n, max: 10n ** 13n });
  fc.assert(
    fc.property(fc.tuple(amount, amount, amount, amount, amount), amount, (figures, home) => {
      const [tenth, quarter, median, threeQuarters, nineTenths] = figures
        .sort((one, other) => (one < other ? -1 : 1))
        .map(money);
      if (!tenth || !quarter || !median || !threeQuarters || !nineTenths) return;
      const shape = rangeShape({ tenth, quarter, median, threeQuarters, nineTenths }, home);
      expect(shape.quarter).toBeLessThanOrEqual(shape.median);
      expect(shape.median).toBeLessThanOrEqual(shape.threeQuarters);
      const { labels } = shape;
      expect(labels.quarter).toBeGreaterThanOrEqual(13);
      expect(labels.median - labels.quarter).toBeGreaterThanOrEqual(29.99);
      expect(labels.threeQuarters - labels.median).toBeGreaterThanOrEqual(29.99);
      expect(labels.threeQuarters).toBeLessThanOrEqual(87);
    }),
  );
});

test('where there is room, a figure stands under its mark', () => {
  const spread = {
    tenth: money(0n),
    quarter: money(10n),
    median: money(50n),
    threeQuarters: money(88n),
    nineTenths: money(100n),
  };
  const { quarter, median, threeQuarters, labels } = rangeShape(spread, 50n);
  expect(labels).toEqual({ quarter, median, threeQuarters });
});
