import type { Gazetteer } from '@/domains/places/gazetteer/model';
import { townKey } from '@/domains/places/gazetteer/model';
import { FEATURES, PROPERTY_TYPES, TRANSACTIONS } from '@/kernel/homes';
import { CURRENCIES, MAX_MAJOR_AMOUNT } from '@/kernel/money';
import { SORTS } from '../contract';
import type { Found, Interpretation, NumberField, Span } from './interpretation';
import { ANSWER_FIELDS, type AnswerField, isOfContract, type ModelAnswer } from './model-answer';
import { spanIn, withoutSpans } from './spans';

type Filter = ModelAnswer['filters'][number];

/** Field of a figure, with its other end and the most that it can mean. */
const NUMBERS: Partial<
  Record<
    AnswerField,
    { key: NumberField; most: number; atMost?: NumberField; atLeast?: NumberField }
  >
> = {
  min_price: { key: 'minPrice', most: MAX_MAJOR_AMOUNT, atMost: 'maxPrice' },
  max_price: { key: 'maxPrice', most: MAX_MAJOR_AMOUNT, atLeast: 'minPrice' },
  min_bedrooms: { key: 'minBedrooms', most: 100 },
  min_bathrooms: { key: 'minBathrooms', most: 100 },
  min_rooms: { key: 'minRooms', most: 100 },
  min_surface: { key: 'minSurface', most: 10_000_000, atMost: 'maxSurface' },
  max_surface: { key: 'maxSurface', most: 10_000_000, atLeast: 'minSurface' },
  min_year: { key: 'minYear', most: 2100, atMost: 'maxYear' },
  max_year: { key: 'maxYear', most: 2100, atLeast: 'minYear' },
};

/**
 * The fields that the parser left open. What it read, and what it found contradictory, is decided; beside a price whose
 * size it judged, so is whether the price is a rent. Of features only those that it read are decided.
 */
export function openFields(read: Interpretation): AnswerField[] {
  const contradicted = new Set<string>(read.contradictions.map(({ field }) => field));
  const hasPrice = read.minPrice !== undefined || read.maxPrice !== undefined;
  const decided: Partial<Record<AnswerField, boolean>> = {
    city: read.cities.length > 0,
    postal_code: read.postalCodes.length > 0,
    property_type: read.type !== undefined,
    transaction: read.transaction !== undefined || hasPrice,
    currency: read.currency !== undefined,
    features: contradicted.has('features'),
    exclude_features: contradicted.has('features'),
    sort: read.sort !== undefined,
  };
  return ANSWER_FIELDS.filter((field) => {
    const number = NUMBERS[field];
    if (!number) return decided[field] !== true;
    return read[number.key] === undefined && !contradicted.has(field.replace(/^m(in|ax)_/, ''));
  });
}

/**
 * The interpretation with what a language model read in the words that nobody took. What it says of a decided field, of
 * words that were not left over, or outside the contract, is dropped.
 */
export function withFilled(
  read: Interpretation,
  { filters }: ModelAnswer,
  gazetteer: Gazetteer,
): Interpretation {
  const open = new Set(openFields(read));
  const used: Span[] = [];
  let filled = read;
  for (const filter of filters) {
    if (!open.has(filter.field) || !isOfContract(filter.field, filter.value)) continue;
    const span = spanIn(read.text, read.unmatchedSpans, filter.from);
    const more = span ? fill(filled, filter, span, gazetteer) : null;
    if (!span || !more) continue;
    filled = { ...filled, ...more };
    used.push(span);
    // Only of features and towns may there be several.
    if (!/^(city|postal_code|features|exclude_features)$/.test(filter.field))
      open.delete(filter.field);
  }
  if (used.length === 0) return read;
  const unmatchedSpans = withoutSpans(read.text, read.unmatchedSpans, used);
  const unmatched = unmatchedSpans.map(({ start, end }) => read.text.slice(start, end));
  return { ...filled, unmatched, unmatchedSpans };
}

function fill(
  read: Interpretation,
  { field, value }: Filter,
  span: Span,
  gazetteer: Gazetteer,
): Partial<Interpretation> | null {
  const found = <Value>(one: Value): Found<Value> => ({
    value: one,
    spans: [span],
    certainty: 'likely',
  });
  const word = <Word extends string>(words: readonly Word[]) => words.find((one) => one === value);
  if (typeof value === 'number') {
    const number = NUMBERS[field];
    if (!number || !(value > 0 && value <= number.most)) return null;
    const least = number.atLeast && read[number.atLeast]?.value;
    const most = number.atMost && read[number.atMost]?.value;
    if ((least !== undefined && value < least) || (most !== undefined && value > most)) return null;
    return { [number.key]: found(value) };
  }
  if (field === 'city') {
    const [town] = gazetteer.named(townKey(value));
    return town ? { cities: [...read.cities, found(town.name)] } : null;
  }
  if (field === 'postal_code') {
    const isKnown = gazetteer.withCode(value).length > 0;
    return isKnown ? { postalCodes: [...read.postalCodes, found(value)] } : null;
  }
  if (field === 'features' || field === 'exclude_features') {
    const feature = word(FEATURES);
    const said = [...read.features, ...read.excludeFeatures].map((one) => one.value);
    if (!feature || said.includes(feature)) return null;
    const key = field === 'features' ? 'features' : 'excludeFeatures';
    return { [key]: [...read[key], found(feature)] };
  }
  const [type, transaction] = [word(PROPERTY_TYPES), word(TRANSACTIONS)];
  const [currency, sort] = [word(CURRENCIES), word(SORTS)];
  if (field === 'property_type' && type) return { type: found(type) };
  if (field === 'transaction' && transaction) return { transaction: found(transaction) };
  if (field === 'currency' && currency) return { currency: found(currency) };
  return field === 'sort' && sort ? { sort: found(sort) } : null;
}
