import { expect, test } from 'vitest';
import { viewOf } from './policy';

const bens = (noteIsShared: boolean) => ({ userId: 'ben', noteIsShared });

test("one's own opinion is seen whole, in a list or not", () => {
  expect(viewOf('ben', [], bens(false))).toBe('everything');
  expect(viewOf('ben', ['ben', 'anna'], bens(false))).toBe('everything');
});

test('a partner sees the verdict, and the note where it is shared', () => {
  expect(viewOf('anna', ['anna', 'ben'], bens(true))).toBe('everything');
  expect(viewOf('anna', ['anna', 'ben'], bens(false))).toBe('verdict');
});

test('nobody else sees anything, whatever is shared', () => {
  expect(viewOf('eve', ['anna', 'ben'], bens(true))).toBe('nothing');
  expect(viewOf('eve', ['eve'], bens(true))).toBe('nothing');
  expect(viewOf('eve', [], bens(true))).toBe('nothing');
  expect(viewOf('anna', ['anna'], bens(true))).toBe('nothing');
});
