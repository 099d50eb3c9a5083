import { describe, expect, test } from 'vitest';
import { realData } from '@/testing/real-data';
import { readSales } from './read-sales';

const FILES = {
  toulon: realData('dvf-geo/toulon-83137-2024.csv.gz'),
  hendaye: realData('dvf-geo/hendaye-64260-2019-2022.csv'),
  france: realData('dvf-geo/france-sample-2020-2025.csv'),
  ain: realData('dvf-raw-pipe/valeursfoncieres-2018-ain-first-10000.txt.gz'),
};
if (!FILES.toulon)
  console.warn('layouts: ../shared/data is not there, so the real files are not read.');

describe.skipIf(!FILES.toulon)('the real files', () => {
  const read = (name: keyof typeof FILES) => readSales(FILES[name] ?? '');

  test('a 41st column does not matter', async () => {
    const { layout, rows, sales, rejected } = await read('hendaye');
    expect({ layout, rows, sales: sales.length, rejected }).toEqual({
      layout: 'geo-dvf',
      rows: 2202,
      sales: 2074,
      rejected: [],
    });
    expect(sales.filter(({ dwellings }) => dwellings === 1)).toHaveLength(2005);
  });

  test('lost zeros come back in every code', async () => {
    const { sales } = await read('france');
    expect(sales).toHaveLength(500);
    for (const { postalCode, communeCode, department, streetCode } of sales) {
      expect(postalCode ?? '00000').toMatch(/^\d{5}$/);
      expect(communeCode ?? '00000').toMatch(/^(\d\d|2[AB])\d{3}$/);
      expect(department ?? '00').toMatch(/^(\d\d|2[AB]|97\d)$/);
      expect(streetCode ?? '0000').toMatch(/^[A-Z0-9]{4}$/);
    }
    expect(sales.filter(({ department }) => department === '01')).toHaveLength(3);
  });

  test('rows alike in every column are one dwelling, but several outbuildings', async () => {
    const { sales } = await read('toulon');
    const count = (kind: string) =>
      sales.flatMap(({ parts }) => parts).filter((part) => part.kind === kind).length;
    expect(sales.filter(({ dwellings }) => dwellings === 1)).toHaveLength(2649);
    expect(count('outbuilding')).toBe(3547);
    const sameTwice = sales.filter(({ parts }) => {
      const built = parts
        .filter(({ kind }) => kind === 'outbuilding')
        .map((part) => JSON.stringify(part));
      return new Set(built).size < built.length;
    });
    expect(sameTwice.length).toBeGreaterThan(100);
    const dwellingTwice = sales.filter(({ parts }) => {
      const homes = parts
        .filter(({ kind }) => kind === 'dwelling')
        .map((part) => JSON.stringify(part));
      return new Set(homes).size < homes.length;
    });
    expect(dwellingTwice).toEqual([]);
  });

  test('the price belongs to the whole sale, however many rows repeat it', async () => {
    const { sales } = await read('toulon');
    const largest = sales.reduce((a, b) => (a.parts.length > b.parts.length ? a : b));
    expect(largest.soldOn).toBe('2024-12-20');
    expect(largest.exclusions).toContain('several_dwellings');
    expect(largest.surface).toBeNull();
  });

  test('the raw layout keeps dispositions apart, and marks groups that stay doubtful', async () => {
    const { sales, rejected } = await read('ain');
    expect(rejected).toEqual([]);
    expect(sales).toHaveLength(3902);
    const rest = (key: string) => key.split('|').slice(0, 5).join('|');
    const dispositions = new Map<string, Set<string>>();
    for (const { sourceKey } of sales) {
      const known = dispositions.get(rest(sourceKey)) ?? new Set();
      dispositions.set(rest(sourceKey), known.add(sourceKey.split('|')[5] ?? ''));
    }
    expect([...dispositions.values()].filter(({ size }) => size > 1).length).toBeGreaterThan(0);
    expect(sales.filter(({ exclusions }) => exclusions.includes('doubtful_group'))).toHaveLength(
      52,
    );
  });
});
