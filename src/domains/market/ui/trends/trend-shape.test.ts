import { describe, expect, test } from 'vitest';
import type { TrendPoint } from '../../trends/contract';
import { trendAsked } from './trend-params';
import { trendShape } from './trend-shape';

const euros = (amount: number) => ({ amount: BigInt(amount * 100), currency: 'EUR' as const });

function point(period: string, median: number | null, isPartial = false): TrendPoint {
  return {
    period,
    from: `${period}-01-01`,
    to: `${period}-12-31`,
    isPartial,
    isUneven: false,
    sales: 40,
    median: median === null ? null : euros(median),
    mean: median === null ? null : euros(median),
    lowerQuartile: median === null ? null : euros(median - 500),
    upperQuartile: median === null ? null : euros(median + 500),
    index: null,
  };
}

describe('a trend', () => {
  test('has round amounts on its axis that hold both quartiles', () => {
    const { ticks, placed } = trendShape([point('2022', 3200), point('2023', 3430)]);
    expect(ticks.map(({ amount }) => amount)).toEqual([2500, 3000, 3500, 4000]);
    expect(ticks[0]?.y).toBe(100);
    expect(ticks.at(-1)?.y).toBe(0);
    for (const { lower, upper, median } of placed) {
      expect(upper).toBeLessThan(median ?? 0);
      expect(lower).toBeGreaterThan(median ?? 100);
    }
  });

  test('draws what touches a partial period apart', () => {
    const { full, partial } = trendShape([
      point('2022', 3200),
      point('2023', 3300),
      point('2024', 3400, true),
    ]);
    expect(full.match(/M/g)).toHaveLength(1);
    expect(partial.match(/M/g)).toHaveLength(1);
    expect(partial).toMatch(/^M50 .*L100 /);
  });

  test('breaks where a period has no median', () => {
    const { full, band } = trendShape([
      point('2020', 3000),
      point('2021', 3100),
      point('2022', null),
      point('2023', 3100),
      point('2024', 3000),
    ]);
    expect(full.match(/M/g)).toHaveLength(2);
    expect(band.match(/M/g)).toHaveLength(2);
  });

  test.each([[[]], [[point('2024', null)]], [[point('2024', 3000)]]])(
    'of too little stands',
    (points) => {
      const shape = trendShape(points);
      expect(shape.full).toBe('');
      expect(
        JSON.stringify(shape, (_, value) => (typeof value === 'bigint' ? 0 : value)),
      ).not.toMatch(/NaN|Infinity/);
    },
  );

  test('is asked of the area at hand where the one in the address is not known', () => {
    const state = { level: 'commune', type: null, rooms: '3', period: 'year' } as const;
    const areas = [{ level: 'postal_code', code: '83000', name: '83000' }] as const;
    expect(trendAsked(state, 'FR', areas)).toMatchObject({ level: 'postal_code', code: '83000' });
    expect(trendAsked(state, 'FR', [])).toBeNull();
  });
});
