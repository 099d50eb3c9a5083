import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { openGazetteer } from '@/domains/places/gazetteer/service/open';
import type { Interpretation, Span } from './interpretation';
import { readSentence } from './read-sentence';
import { restInterpretation } from './rest-interpretation';

const gazetteer = await openGazetteer();
const read = (text: string, locale = 'en') => readSentence(text, { locale, gazetteer });
const asked = (text: string, locale = 'en') => {
  const { unmatched: _, ...rest } = restInterpretation(read(text, locale));
  return rest;
};

const PIECES =
  `house flat T3 F4 maison appartement studio Lyon Paris 15e Saint-Étienne New York, TX in à near pas sans no not without
  pool piscine balcony balcon and et or ou , . ; ( ) / - under over between entre 300k 500k 1,2M€ 350 000 £ $ € ₹ 80 lakhs 1.5cr m² sqft 90 m²
  3 bedrooms 2 sdb chambres around ~ < >= + built after 1990 années 30 1930s cheapest newest first trier par prix décroissant per month pcm
  75015 SW11 M1 5AN 560034 max min half a million deux cent mille 1/2 3/2 2b2b 1e999 ٣ 🏡 بيت 房子 Ω ⅔ ² ￥ ᾳ ß İ`
    .split(/\s+/)
    .filter(Boolean);
const piece = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...PIECES) },
  { weight: 1, arbitrary: fc.integer({ min: 0, max: 2_000_000 }).map(String) },
  { weight: 1, arbitrary: fc.bigInt({ min: 0n, max: 10n ** 40n }).map(String) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 12 }) },
  { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 12 }) },
);
const sentence = fc
  .array(fc.tuple(piece, fc.constantFrom(' ', ' ', ' ', '', ', ', '\n')), { maxLength: 30 })
  .map((parts) => parts.map(([word, space]) => word + space).join(''));

function spansOf(found: Interpretation): Span[] {
  return Object.values(found)
    .flat()
    .flatMap((value) =>
      value !== null && typeof value === 'object' && 'spans' in value ? value.spans : [],
    )
    .concat(found.unmatchedSpans);
}

describe('any text', () => {
  it('is read without an error, with spans inside it and no range turned round', () => {
    fc.assert(
      fc.property(sentence, fc.constantFrom('en', 'fr'), (text, locale) => {
        const found = read(text, locale);
        for (const { start, end } of spansOf(found)) {
          expect(start).toBeGreaterThanOrEqual(0);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(text.length);
        }
        expect(found.unmatched).toEqual(
          found.unmatchedSpans.map(({ start, end }) => text.slice(start, end)),
        );
        for (const what of ['Price', 'Surface', 'Year'] as const) {
          const [least, most] = [found[`min${what}`]?.value, found[`max${what}`]?.value];
          for (const value of [least, most])
            if (value !== undefined) expect(Number.isFinite(value) && value >= 0).toBe(true);
          if (least !== undefined && most !== undefined) expect(least).toBeLessThanOrEqual(most);
        }
        const wanted = found.features.map(({ value }) => value);
        expect(found.excludeFeatures.filter(({ value }) => wanted.includes(value))).toEqual([]);
      }),
      { numRuns: 1500 },
    );
  });

  it('is read the same each time, whatever was read in between', () => {
    fc.assert(
      fc.property(sentence, sentence, (text, other) => {
        const first = read(text);
        read(other);
        expect(read(text)).toEqual(first);
      }),
      { numRuns: 200 },
    );
  });
});

const WISHES = [
  'maison à Béziers',
  'appartement 3 pièces',
  'avec piscine',
  'sans ascenseur',
  'moins de 350 000 €',
  'entre 60 et 80 m²',
  'à Saint-Étienne',
  'meublé',
  'dernier étage',
  'au moins 2 chambres',
  'trié par prix décroissant',
  'construite après 1990',
  'house in Leeds',
  'under £300k',
  'no garden',
  'three bedrooms',
  'around 90 m2',
  'cheapest first',
];
const wishes = fc.uniqueArray(fc.constantFrom(...WISHES), { minLength: 1, maxLength: 4 });

it('asks the same in capitals, without accents, and with other spaces', () => {
  fc.assert(
    fc.property(wishes, fc.constantFrom('en', 'fr'), (list, locale) => {
      const text = list.join(', ');
      const expected = asked(text, locale);
      expect(asked(text.toUpperCase(), locale)).toEqual(expected);
      expect(asked(text.toLowerCase(), locale)).toEqual(expected);
      expect(asked(text.normalize('NFD').replace(/\p{Mn}/gu, ''), locale)).toEqual(expected);
      // Three spaces part two numbers, one parts the thousands of one.
      const spaced = text.replaceAll(/(?<!\d) | (?!\d)/g, '   ');
      expect(asked(`\n ${spaced}\t`, locale)).toEqual(expected);
      expect(asked(text.normalize('NFD'), locale)).toEqual(expected);
    }),
    { numRuns: 300 },
  );
});

test.each([
  ['🏡🏡💶', {}],
  ['', {}],
  ['؟؟؟', {}],
  ['בית 3 bedrooms תל אביב', { min_bedrooms: 3 }],
  ['3 Schlafzimmer 房子 in London', { city: 'London' }],
  [`house under ${'9'.repeat(300)} euros`, { property_type: 'house' }],
  ['flat 10000000000000000 m²', { property_type: 'apartment' }],
  ['house under 300k over 500k', { property_type: 'house' }],
  ['maison de plus de 200 m² et moins de 100 m²', { property_type: 'house' }],
  ['built after 2000 and before 1980', {}],
  ['house with a pool, no pool', { property_type: 'house' }],
  ['0 bedrooms, 400 bathrooms', {}],
])('%s', (text, expected) => {
  const { currency: _, ...rest } = asked(text);
  expect(rest).toEqual(expected);
});

test.each([
  ['house under 300k over 500k', 'price', 'reversed'],
  ['maison de plus de 200 m² et moins de 100 m²', 'surface', 'reversed'],
  ['built after 2000 and before 1980', 'year', 'reversed'],
  ['house with a pool, no pool', 'features', 'both_ways'],
  [`house under 1${'0'.repeat(16)} euros`, 'price', 'too_large'],
  ['house under 10^15 euros', 'price', 'too_large'],
  ['budget 1e18', 'price', 'too_large'],
  ['flat under £300k or €350k', 'price', 'currencies'],
])('%s: what cannot be is told', (text, field, reason) => {
  expect(read(text).contradictions).toMatchObject([{ field, reason }]);
});

const NO_BREAK = '\u00a0';
const NARROW = '\u202f';

test.each([
  [`T3 à Lyon 350${NO_BREAK}000${NO_BREAK}€`, { max_price: 350_000 }],
  [`T3 à Lyon 1${NARROW}350${NARROW}000${NARROW}€`, { max_price: 1_350_000 }],
  [`T3 à Lyon 350\u2009000 €`, { max_price: 350_000 }],
  ['appartement 120㎡ à Lyon', { city: 'Lyon', min_surface: 120 }],
  ['T3 65 m ² Lyon', { city: 'Lyon', min_surface: 65 }],
  ['flat 75 sq. m Leeds', { city: 'Leeds', min_surface: 75 }],
  ['1½ bath house Dallas', { min_bathrooms: 1.5 }],
  ['½ acre lot in Dallas', { min_surface: 2023.43 }],
  ['Beds: 3 | Baths: 2 | Price: up to $500k | Dallas', { min_bedrooms: 3, min_bathrooms: 2 }],
  ['flat １２０ m² in Leeds', { min_surface: 120 }],
  ['३ bedrooms in Pune', { min_bedrooms: 3 }],
])('%s: however it is typeset', (text, expected) => {
  expect(asked(text)).toMatchObject(expected);
});
