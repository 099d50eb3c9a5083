import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { FEATURES, PROPERTY_TYPES, TRANSACTIONS } from '@/kernel/homes';
import { CURRENCIES } from '@/kernel/money';
import { SORTS } from '../../contract';
import heldOut from './held-out.json';
import others from './others.json';
import tuning from './tuning.json';

const text = z.string().trim().min(1);
const place = z.union([text, z.array(text).min(2)]);
const year = z.number().int().min(1800).max(2030);

const expected = z.strictObject({
  city: place.optional(),
  postal_code: place.optional(),
  property_type: z.enum(PROPERTY_TYPES).optional(),
  transaction: z.enum(TRANSACTIONS).optional(),
  currency: z.enum(CURRENCIES).optional(),
  min_price: z.number().min(50).max(200_000_000).optional(),
  max_price: z.number().min(50).max(200_000_000).optional(),
  min_bedrooms: z.number().int().min(1).max(10).optional(),
  min_bathrooms: z.number().min(1).max(10).optional(),
  min_rooms: z.number().int().min(1).max(10).optional(),
  min_surface: z.number().min(5).max(100_000).optional(),
  max_surface: z.number().min(5).max(100_000).optional(),
  min_year: year.optional(),
  max_year: year.optional(),
  features: z.array(z.enum(FEATURES)).min(1).optional(),
  exclude_features: z.array(z.enum(FEATURES)).min(1).optional(),
  sort: z.enum(SORTS).optional(),
  unmatched: z.array(text).optional(),
});

const corpus = z.array(
  z.strictObject({
    id: z.string().regex(/^[tho]\d{3}$/),
    language: z.enum(['en', 'fr']),
    sentence: text,
    expected,
    undecided: z.array(expected.keyof()).optional(),
  }),
);
type Labelled = z.output<typeof corpus>[number];

/** A sentence as a reader would call it the same: case, accents and spacing aside. */
function folded(sentence: string): string {
  const bare = sentence.normalize('NFD').replace(/\p{Mn}/gu, '');
  return bare.toLowerCase().replace(/\s+/g, ' ').trim();
}

function reversed({ expected: label }: Labelled): boolean {
  const ranges = [
    [label.min_price, label.max_price],
    [label.min_surface, label.max_surface],
    [label.min_year, label.max_year],
  ];
  return ranges.some(([low, high]) => low !== undefined && high !== undefined && low > high);
}

function share(half: Labelled[], field: keyof Labelled['expected']): number {
  return half.filter((entry) => entry.expected[field] !== undefined).length;
}

const halves = { tuning: corpus.parse(tuning), heldOut: corpus.parse(heldOut) };
const byOthers = corpus.parse(others);
const all = [...halves.tuning, ...halves.heldOut, ...byOthers];

describe('the labelled sentences', () => {
  it.each(Object.entries(halves))('%s has 100 of each language', (_, half) => {
    expect(half.filter((entry) => entry.language === 'en')).toHaveLength(100);
    expect(half.filter((entry) => entry.language === 'fr')).toHaveLength(100);
  });

  it('others have more than 200 of each language, and leave open what they do not label', () => {
    const inEnglish = byOthers.filter((entry) => entry.language === 'en').length;
    expect(Math.min(inEnglish, byOthers.length - inEnglish)).toBeGreaterThan(200);
    const both = byOthers.filter(({ expected: label, undecided = [] }) =>
      undecided.some((key) => label[key] !== undefined),
    );
    expect(both.map((entry) => entry.id)).toEqual([]);
  });

  it('has no id and no sentence twice, in any set', () => {
    expect(new Set(all.map((entry) => entry.id)).size).toBe(all.length);
    expect(new Set(all.map((entry) => folded(entry.sentence))).size).toBe(all.length);
  });

  it('has no label that contradicts itself', () => {
    expect(all.filter(reversed).map((entry) => entry.id)).toEqual([]);
    const both = all.filter(({ expected: label }) =>
      label.features?.some((feature) => label.exclude_features?.includes(feature)),
    );
    expect(both.map((entry) => entry.id)).toEqual([]);
  });

  it('quotes the unmatched phrases from their sentence', () => {
    const foreign = all.filter((entry) =>
      entry.expected.unmatched?.some((phrase) => !entry.sentence.includes(phrase)),
    );
    expect(foreign.map((entry) => entry.id)).toEqual([]);
  });

  it('asks every field about as often in both halves', () => {
    for (const field of expected.keyof().options) {
      const [one, other] = [share(halves.tuning, field), share(halves.heldOut, field)];
      expect(Math.min(one, other), field).toBeGreaterThanOrEqual(5);
      expect(Math.abs(one - other), field).toBeLessThanOrEqual(8);
    }
  });
});
