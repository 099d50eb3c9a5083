import { describe, expect, test } from 'vitest';
import { compareHref, readIds } from './address';
import { differ, standings } from './model';

test('an address names up to four homes, and nonsense in it is passed over', () => {
  expect(readIds('3,1,2')).toEqual({ ids: [3, 1, 2], isTooMany: false });
  expect(readIds(' 7 ,7,abc,,-1,0,1.5,2147483648,99999999999999999999,2147483647')).toEqual({
    ids: [7, 2_147_483_647],
    isTooMany: false,
  });
  expect(readIds('1,2,3,4,5')).toEqual({ ids: [1, 2, 3, 4], isTooMany: true });
  expect(readIds(['1,2', '3'])).toEqual({ ids: [1, 2, 3], isTooMany: false });
  for (const empty of [undefined, '', ',,,', '%00', '٣'])
    expect(readIds(empty)).toEqual({ ids: [], isTooMany: false });
  expect(readIds('1,'.repeat(100_000)).ids).toEqual([1]);
  expect(readIds(compareHref([4, 9]).split('ids=')[1])).toMatchObject({ ids: [4, 9] });
  expect(compareHref([])).toBe('/compare');
});

describe('what stands out', () => {
  test('the best is marked and the others by how far they are from it', () => {
    expect(standings([300, 250, null, 250], 'lowest')).toEqual([
      { best: false, gap: 50 },
      { best: true },
      null,
      { best: true },
    ]);
    expect(standings([80, 95], 'highest')).toEqual([{ best: false, gap: -15 }, { best: true }]);
  });

  test('nothing stands out among equals, alone or among the unknown', () => {
    for (const figures of [[5, 5], [5], [5, null], [null, null], []])
      expect(standings(figures, 'lowest').every((one) => one === null)).toBe(true);
  });

  test('an unknown beside a known one is a difference, two unknowns are none', () => {
    expect(differ([null, null])).toBe(false);
    expect(differ([null, 3])).toBe(true);
    expect(differ([3, 3, 3])).toBe(false);
  });
});
