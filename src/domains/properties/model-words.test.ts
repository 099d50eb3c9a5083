import { expect, test } from 'vitest';
import { wordsQuery } from './model-words';

test.each([
  ['maison', 'maison:*'],
  ['Près de l’École, T3/T4', 'près & de & l & école & t3 & t4:*'],
  ["a & b | !c <-> 'd':*", 'a & b & c & d:*'],
  ['\\ \0 \n :* !!', null],
  ['🏠🏠', null],
  ['', null],
  ['דירה 3', 'דירה & 3:*'],
])('%j becomes %j', (text, query) => {
  expect(wordsQuery(text)).toBe(query);
});

test('a very long text asks for its first words', () => {
  expect(wordsQuery('mot '.repeat(200))?.split(' & ')).toHaveLength(40);
});
