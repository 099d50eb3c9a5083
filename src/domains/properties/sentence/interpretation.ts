import type { Feature, PropertyType, Transaction } from '@/kernel/homes';
import type { Currency } from '@/kernel/money';
import type { Sort } from '../contract';

/** Where in the sentence, in UTF-16 units: `text.slice(start, end)`. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Something read from the sentence. `likely` is a guess that a corrected spelling or a rule of thumb led to. */
export interface Found<Value> {
  readonly value: Value;
  readonly spans: readonly Span[];
  readonly certainty: 'sure' | 'likely';
}

export const NUMBER_FIELDS = [
  'minPrice',
  'maxPrice',
  'minBedrooms',
  'minBathrooms',
  'minRooms',
  'minSurface',
  'maxSurface',
  'minYear',
  'maxYear',
] as const;
export type NumberField = (typeof NUMBER_FIELDS)[number];

/** What the sentence says of one field cannot hold together, or cannot be meant; the field is then left out. */
export interface Contradiction {
  readonly field: 'price' | 'surface' | 'year' | 'features';
  /**
   * `reversed`: at least more than at most. `both_ways`: wanted and unwanted. `too_large`: no home has such a figure.
   * `currencies`: amounts of two currencies, which are never compared raw.
   */
  readonly reason: 'reversed' | 'both_ways' | 'too_large' | 'currencies';
  readonly spans: readonly Span[];
}

/** What a sentence asks. What is absent was not asked. Prices are whole currency units, surfaces m². */
export interface Interpretation extends Partial<Record<NumberField, Found<number>>> {
  readonly text: string;
  readonly language: 'en' | 'fr';
  /** Any of them; likewise the postal codes. */
  readonly cities: readonly Found<string>[];
  readonly postalCodes: readonly Found<string>[];
  readonly type?: Found<PropertyType>;
  readonly transaction?: Found<Transaction>;
  readonly currency?: Found<Currency>;
  readonly features: readonly Found<Feature>[];
  readonly excludeFeatures: readonly Found<Feature>[];
  readonly sort?: Found<Sort>;
  /** Meaningful phrases that became no filter, as typed. */
  readonly unmatched: readonly string[];
  readonly unmatchedSpans: readonly Span[];
  readonly contradictions: readonly Contradiction[];
}
