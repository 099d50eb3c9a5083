import { expect, test } from 'vitest';
import { sentenceQuery, wordsQuery } from './model-words';

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

test.each([
  ['modern 3-bedroom house near good schools', 'modern | 3 | bedroom | house | schools'],
  ["I'm looking for a house with a pool", 'house | pool'],
  ['Je cherche une maison près de l’École, à Évry', 'maison | école | évry'],
  ["a | !garden & (pool <-> 'garden'):*", 'garden | pool'],
  ['car port', 'car | port'],
  ['is there something for me?', null],
  ['🏠 !', null],
])('the sentence %j asks for %j', (text, query) => {
  expect(sentenceQuery(text)).toBe(query);
});

test('a very long sentence asks for its first words', () => {
  const text = Array.from({ length: 200 }, (_, index) => `mot${index}`).join(' ');
  expect(sentenceQuery(text)?.split(' | ')).toHaveLength(40);
});
