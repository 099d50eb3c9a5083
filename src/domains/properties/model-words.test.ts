import { expect, test } from 'vitest';
import { askedWords, tellingWords } from './model-words';

test.each([
  ['maison', ['maison']],
  ['Près de l’École, T3/T4', ['près', 'de', 'l', 'école', 't3', 't4']],
  ["a & b | !c <-> 'd':*", ['a', 'b', 'c', 'd']],
  ['\\ \0 \n :* !!', []],
  ['🏠🏠', []],
  ['', []],
  ['דירה 3', ['דירה', '3']],
])('%j asks for all of %j', (text, words) => {
  expect(askedWords(text)).toEqual(words);
});

test('a very long text asks for its first words', () => {
  expect(askedWords('mot '.repeat(200))).toHaveLength(40);
});

test.each([
  ['modern 3-bedroom house near good schools', ['modern', '3', 'bedroom', 'house', 'schools']],
  ["I'm looking for a house with a pool", ['house', 'pool']],
  ['Je cherche une maison près de l’École, à Évry', ['maison', 'école', 'évry']],
  ["a | !garden & (pool <-> 'garden'):*", ['garden', 'pool']],
  ['car port', ['car', 'port']],
  ['is there something for me?', []],
  ['🏠 !', []],
])('the sentence %j asks for any of %j', (text, words) => {
  expect(tellingWords(text)).toEqual(words);
});

test('a very long sentence asks for its first words', () => {
  const text = Array.from({ length: 200 }, (_, index) => `mot${index}`).join(' ');
  expect(tellingWords(text)).toHaveLength(40);
});
