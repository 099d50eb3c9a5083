import { describe, expect, test } from 'vitest';
import { changeBetween, type Measured, yearsBefore } from './model';
import { coverageOf, coverageToDate, cutOf, isUneven, periodName, startOf } from './model-coverage';
import { slopesOf } from './model-hedonic';
import { periodLevels } from './model-index';

const EVEN = new Array<number>(12).fill(100);
const recorded = (first: string, last: string, months = EVEN) => ({
  year: Number(first.slice(0, 4)),
  first,
  last,
  months,
});

describe('what of a period is recorded', () => {
  test.each([
    ['a whole year', '2024-01-02', '2024-12-31', '2024-01-01', '2024-12-31'],
    ['no deed is signed around Christmas', '2024-01-08', '2024-12-23', '2024-01-01', '2024-12-31'],
    ['until June', '2025-01-03', '2025-06-16', '2025-01-01', '2025-06-16'],
    ['from May on', '2014-05-02', '2014-12-31', '2014-05-02', '2014-12-31'],
  ])('%s', (_what, first, last, from, to) => {
    const year = recorded(first, last);
    expect(coverageOf(year, startOf(year.year, 0), 'year')).toEqual({ from, to });
  });

  test('the quarters of a whole year are whole, and of a half year the first two', () => {
    const quarter = (year: ReturnType<typeof recorded>, part: number) =>
      coverageOf(year, startOf(year.year, part), 'quarter');
    expect(quarter(recorded('2024-01-09', '2024-12-22'), 4).to).toBe('2024-12-31');
    expect(quarter(recorded('2024-01-09', '2024-12-22'), 1).from).toBe('2024-01-01');
    expect(quarter(recorded('2025-01-03', '2025-06-28'), 2).to).toBe('2025-06-30');
    expect(quarter(recorded('2025-01-03', '2025-06-16'), 2).to).toBe('2025-06-16');
    expect(quarter(recorded('2025-01-03', '2025-06-16'), 1).to).toBe('2025-03-31');
  });

  test('where the last year is cut, and what of a year before answers to it', () => {
    expect(cutOf([recorded('2024-01-02', '2024-12-31')])).toBeNull();
    expect(
      cutOf([recorded('2024-01-02', '2024-12-31'), recorded('2025-01-03', '2025-06-16')]),
    ).toBe('0616');
    expect(cutOf([])).toBeNull();
    const latest = { from: '2024-01-01', to: '2024-02-29' };
    expect(coverageToDate({ from: '2023-01-01', to: '2023-12-31' }, latest, 1)).toEqual({
      from: '2023-01-01',
      to: '2023-02-28',
    });
    expect(yearsBefore('2024-02-29', 4)).toBe('2020-02-29');
  });

  test('a release in parts is uneven, an August is not, and a village is not judged', () => {
    const months = (...each: number[]) => recorded('2018-01-02', '2018-12-31', each);
    expect(isUneven(months(900, 90, 80, 90, 80, 90, 90, 60, 90, 90, 80, 90))).toBe(true);
    expect(isUneven(months(90, 90, 80, 90, 80, 90, 99, 33, 90, 90, 80, 90))).toBe(false);
    expect(isUneven(months(9, 1, 8, 9, 8, 9, 9, 6, 9, 9, 8, 9))).toBe(false);
    // Months that are not recorded whole say nothing.
    expect(isUneven(recorded('2014-05-02', '2014-12-31', [0, 0, 0, 0, ...EVEN.slice(4)]))).toBe(
      false,
    );
  });

  test('names', () => {
    expect(periodName('2024-10-01', 'quarter')).toBe('2024-Q4');
    expect(periodName('2024-01-01', 'year')).toBe('2024');
  });
});

describe('changes', () => {
  const year = (number: number, to: string, median: bigint, more: Partial<Measured> = {}) => ({
    startsOn: `${number}-01-01`,
    coversFrom: `${number}-01-01`,
    coversTo: `${number}-${to}`,
    sales: 40,
    median,
    mean: median,
    index: null,
    ...more,
  });

  test('between the same parts of two years, and of the index where both have one', () => {
    const change = changeBetween(
      year(2023, '06-16', 4000n, { index: 100 }),
      year(2024, '06-16', 4400n, { index: 102 }),
      1,
    );
    expect(change?.share).toBeCloseTo(0.1);
    expect(change?.corrected).toBeCloseTo(0.02);
    expect(
      changeBetween(year(2023, '12-31', 1n), year(2024, '12-31', 2n), 1)?.corrected,
    ).toBeNull();
  });

  test('a part is never held against a whole, nor few sales against many', () => {
    expect(changeBetween(year(2023, '12-31', 4000n), year(2024, '06-16', 4400n), 1)).toBeNull();
    const late = year(2023, '12-31', 4000n, { coversFrom: '2023-05-02' });
    expect(changeBetween(late, year(2024, '12-31', 4400n), 1)).toBeNull();
    const few = year(2023, '12-31', 4000n, { sales: 4 });
    expect(changeBetween(few, year(2024, '12-31', 4400n), 1)).toBeNull();
  });
});

describe('the index', () => {
  test('slopes are those that made the prices, whatever places and quarters cost', () => {
    const slopes = [-0.4, 0.05, 0.02, 0, 0.1];
    const cells: { sales: number; logPrice: number; characteristics: number[] }[] = [];
    const all = {
      sales: 0,
      logPrice: 0,
      characteristics: [0, 0, 0, 0, 0],
      withPrice: [0, 0, 0, 0, 0],
      pairs: new Array<number>(15).fill(0),
    };
    for (let cell = 0; cell < 8; cell++) {
      const sums = { sales: 0, logPrice: 0, characteristics: [0, 0, 0, 0, 0] };
      for (let sale = 0; sale < 12; sale++) {
        const surface = Math.log(20 + 7 * sale + 3 * cell);
        const x = [surface, surface ** 2, (sale * 5) % 7, 0, Math.log(1 + ((sale * 37) % 11) * 50)];
        const y = 8 + cell * 0.3 + x.reduce((sum, value, at) => sum + value * (slopes[at] ?? 0), 0);
        sums.sales++;
        all.sales++;
        sums.logPrice += y;
        let pair = 0;
        x.forEach((value, at) => {
          sums.characteristics[at] = (sums.characteristics[at] ?? 0) + value;
          all.withPrice[at] = (all.withPrice[at] ?? 0) + value * y;
          for (const other of x.slice(at))
            all.pairs[pair] = (all.pairs[pair++] ?? 0) + value * other;
        });
      }
      cells.push(sums);
    }
    slopesOf(all, cells).forEach((slope, at) => {
      expect(slope).toBeCloseTo(slopes[at] ?? 0, 2);
    });
  });

  test('a year in which the dear quarter sold more is no rise; a rise in both is', () => {
    const cell = (kind: string, period: string, sales: number, level: number) => ({
      kind,
      period,
      sales,
      sum: sales * level,
    });
    const levels = periodLevels([
      cell('dear', '2023', 10, 9),
      cell('cheap', '2023', 90, 8),
      cell('dear', '2024', 90, 9.05),
      cell('cheap', '2024', 10, 8.05),
    ]);
    expect((levels.get('2024') ?? 0) - (levels.get('2023') ?? 0)).toBeCloseTo(0.05, 1);
  });
});
