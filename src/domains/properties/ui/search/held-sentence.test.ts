import { describe, expect, test } from 'vitest';
import { openGazetteer } from '@/domains/places/gazetteer/service/open';
import { loadSearchState, type SearchState, searchHref } from '../../search-params';
import { readSentence } from '../../sentence/read-sentence';
import { stateOf } from '../../sentence/state-of';
import { asksTheSame } from './asks-the-same';
import { heldSentence, isCutFrom, stillHolds } from './held-sentence';

async function asked(sentence: string) {
  const read = readSentence(sentence, { locale: 'en', gazetteer: await openGazetteer() });
  const state = loadSearchState(new URL(searchHref(stateOf(read)), 'http://gable'));
  return { read, state };
}

describe('the sentence in the box', () => {
  test.each([
    ['house with garden and garage in Lyon', { features: ['garage'] }, 'house with garage in Lyon'],
    ['house with garden and garage in Lyon', { features: ['garden'] }, 'house with garden in Lyon'],
    ['house with garden and garage in Lyon', { features: [] }, 'house in Lyon'],
    ['T3 à Lyon avec balcon moins de 350 000 €', { features: [] }, 'T3 à Lyon moins de 350 000 €'],
    ['T3 à Lyon avec balcon moins de 350 000 €', { maxPrice: null }, 'T3 à Lyon avec balcon'],
    ['T3 à Lyon avec balcon moins de 350 000 €', { maxPrice: 400_000 }, 'T3 à Lyon avec balcon'],
    [
      'maison avec piscine à Nantes ou Rennes',
      { cities: ['Rennes'] },
      'maison avec piscine à Rennes',
    ],
    [
      '2 bed flat in Austin with parking, no pool',
      { excludeFeatures: [] },
      '2 bed flat in Austin with parking',
    ],
    ['flat to rent in Lyon', { transaction: 'sale' }, 'flat in Lyon'],
    ['house', { types: [] }, null],
  ] satisfies [string, Partial<SearchState>, string | null][])(
    '%s, after %j: %s',
    async (sentence, change, left) => {
      const { read, state } = await asked(sentence);
      expect(stillHolds(read, state)).toBe(true);
      const next = { ...state, ...change };
      expect(stillHolds(read, next)).toBe(false);
      const held = heldSentence(read, next);
      expect(held).toBe(left);
      // What is left is read as nothing that the search does not ask.
      if (held !== null) expect(stillHolds((await asked(held)).read, next)).toBe(true);
    },
  );

  test('stays as it is while filters are only added, reordered or never came of it', async () => {
    const { read, state } = await asked('3-bedroom house in Lyon near good schools under €900k');
    const next: SearchState = { ...state, features: ['pool'], minSurface: 80, sort: 'price_asc' };
    expect(heldSentence(read, next)).toBe(read.text);
    expect(heldSentence(read, next, true)).toBe('3-bedroom house in Lyon under €900k');
  });

  test('is known by what it was cut from until it is read itself', async () => {
    const { read, state } = await asked('3-bedroom house in Lyon near good schools under €900k');
    const cut: SearchState = { ...state, minBedrooms: null };
    const ask = 'house in Lyon near good schools under €900k';
    expect(isCutFrom(read, { ...cut, ask })).toBe(true);
    expect(isCutFrom(read, { ...cut, ask: 'house in Lyon under €900k' })).toBe(true);
    expect(isCutFrom(read, { ...cut, ask: 'house in Paris' })).toBe(false);
  });
});

test('a search asks the same as its sentence until a filter is added or taken away, whatever its order', async () => {
  const { read, state } = await asked('house in Lyon with garden near good schools');
  expect(
    asksTheSame(read, { ...state, sort: 'best_match', ask: read.text, sentence: 'good' }),
  ).toBe(true);
  expect(asksTheSame(read, { ...state, minSurface: 80 })).toBe(false);
  expect(asksTheSame(read, { ...state, features: [] })).toBe(false);
});
