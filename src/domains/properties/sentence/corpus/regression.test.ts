import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { openGazetteer } from '@/domains/places/gazetteer/service/open';
import { realData } from '@/testing/real-data';
import { readSentence } from '../read-sentence';
import { readCorpus } from './read-corpus';
import regression from './regression.json';
import { scoreReadings } from './score';

it('reads every sentence of the regression table as it is labelled', async () => {
  const read = readCorpus(regression, await openGazetteer());
  const wrong = read.filter((one) =>
    [...scoreReadings([one]).byField.values()].some(
      ({ found, expected, right }) => right !== found || right !== expected,
    ),
  );
  expect(regression.length).toBeGreaterThanOrEqual(150);
  expect(wrong).toEqual([]);
});

interface AustralianQuery {
  readonly query: string;
  readonly truth: {
    readonly property_type?: string;
    readonly budget?: number;
    readonly budget_type?: 'max' | 'min' | 'around';
    readonly bedrooms?: number;
    readonly bathrooms?: number;
    readonly parking?: number;
  };
}
/** Their words for types under our conventions. */
const TYPES: Readonly<Record<string, string>> = {
  Apartment: 'apartment',
  Unit: 'apartment',
  House: 'house',
  Townhouse: 'house',
  Studio: 'studio',
};
const file = realData('nl-search-queries/queries.json');

// Places are left out: these are quarters of Melbourne, a town of no country that Gable serves.
it.skipIf(file === null)('reads what others labelled, of what our conventions know', async () => {
  const queries: AustralianQuery[] = JSON.parse(readFileSync(file ?? '', 'utf8'));
  const gazetteer = await openGazetteer();
  const wrong = queries.flatMap(({ query, truth }) => {
    const read = readSentence(query, { locale: 'en', gazetteer });
    const { budget, budget_type: kind } = truth;
    const least = kind === 'max' || budget === undefined ? undefined : budget;
    const most = kind === 'min' || budget === undefined ? undefined : budget;
    const around = kind === 'around';
    const pairs = [
      ['type', truth.property_type && TYPES[truth.property_type], read.type?.value],
      ['least', around && least ? least * 0.9 : least, read.minPrice?.value],
      ['most', around && most ? Math.round(most * 1.1) : most, read.maxPrice?.value],
      ['bedrooms', truth.bedrooms, read.minBedrooms?.value],
      ['bathrooms', truth.bathrooms, read.minBathrooms?.value],
      [
        'parking',
        truth.parking !== undefined,
        read.features.some(({ value }) => /^(parking|garage)$/.test(value)),
      ],
    ];
    return pairs.filter(([, label, reading]) => label !== reading).map((pair) => [query, ...pair]);
  });
  expect(queries.length).toBeGreaterThanOrEqual(25);
  expect(wrong).toEqual([]);
});
