import { type Currency, MAX_MAJOR_AMOUNT } from '@/kernel/money';
import { type Draft, isFree, keyAt, spanOf, take } from './draft';
import type { Contradiction } from './interpretation';
import type { Limit } from './limits';
import { priceTail } from './price-tail';
import { type Quantity, quantityAt } from './quantities';
import { isReferenceNumber } from './reference-numbers';
import { isHouseNumber } from './street-names';
import { isOfAPart } from './surface-parts';
import { FEATURE_WORDS } from './vocabulary/features';
import { SQUARE_METRES } from './vocabulary/units';
import { yearsOf } from './years';

export interface QuantitiesRead {
  readonly limits: Limit[];
  readonly contradictions: Contradiction[];
  /** A price per week, month, year: this is about renting. */
  readonly rent: boolean;
}

const MOST_SURFACE = 10_000_000;

/** Every figure whose meaning its own words tell; bare ones wait until the places are known. */
export function readQuantities(draft: Draft, isLate: boolean): QuantitiesRead {
  const read: QuantitiesRead = { limits: [], contradictions: [], rent: false };
  let rent = false;
  let previous: Quantity | null = null;
  for (let at = 0; at < draft.tokens.length; at++) {
    if (!isFree(draft, at)) continue;
    const written = quantityAt(draft, at);
    if (!written) continue;
    const quantity = inSameUnit(draft, previous, written);
    previous = quantity;
    const judged = judge(draft, quantity, isLate);
    if (judged === 'skip') continue;
    const counted = judged === 'left' ? countedFeature(draft, quantity) : null;
    if (counted !== null) {
      take(draft, at, counted - at, 'filler');
      at = counted - 1;
      continue;
    }
    if (judged === 'left') {
      take(draft, quantity.figure, at + quantity.length - quantity.figure, 'left');
    } else if (judged === 'too_large') {
      read.contradictions.push({
        field: quantity.unit === 'm2' || quantity.unit === 'sqft' ? 'surface' : 'price',
        reason: 'too_large',
        spans: [spanOf(draft, at, quantity.length)],
      });
      take(draft, at, quantity.length);
    } else {
      const tail = judged.dimension === 'price' ? priceTail(draft, at + quantity.length) : null;
      const length = quantity.length + (tail?.length ?? 0);
      rent ||= tail?.rent ?? false;
      const factor = tail?.factor ?? 1;
      read.limits.push({
        ...judged,
        ...(judged.min === undefined ? {} : { min: round(judged.min * factor) }),
        ...(judged.max === undefined ? {} : { max: round(judged.max * factor) }),
        span: spanOf(draft, at, length),
        ...(tail?.bound === 'min' && judged.bare ? { min: judged.max ?? 0, max: undefined } : {}),
      } as Limit);
      take(draft, at, length);
    }
    at += quantity.length - 1;
  }
  return { ...read, rent };
}

/** "over 2,000 sqft but under 3,000": the other limit has the unit of the one before it. */
function inSameUnit(draft: Draft, before: Quantity | null, next: Quantity): Quantity {
  if (!before?.unit || !(before.unit in SQUARE_METRES) || next.unit || next.currency) return next;
  const bounds = [before.bound, next.bound].sort().join();
  const isJoined =
    next.from - (before.from + before.length) === 1 &&
    /^(and|but|et|mais)$/.test(keyAt(draft, next.from - 1));
  const ratio = next.low / before.low;
  if (!isJoined || bounds !== 'max,min' || next.scale > 1 || ratio > 5 || ratio < 0.2) return next;
  return { ...next, unit: before.unit };
}

/** Where the feature begins that a figure counts: of "2 parking spaces", "3 car garage" only the feature is asked. */
function countedFeature(draft: Draft, { figure, from, length, unit }: Quantity): number | null {
  if (unit !== 'other') return null;
  for (let at = figure + 1; at < from + length + 1; at++)
    if (isFree(draft, at) && FEATURE_WORDS.at(draft.tokens, at)) return at;
  return null;
}

type Judged = Omit<Limit, 'span'> | 'skip' | 'left' | 'too_large';

function judge(draft: Draft, quantity: Quantity, isLate: boolean): Judged {
  const { unit, currency, scale, high, low, bound, about, article } = quantity;
  if (currency === 'foreign') return 'left';
  if (currency === undefined && scale === 1) {
    const years = yearsOf(draft, quantity);
    if (years) return { dimension: 'year', ...years, bare: false, certainty: 'sure' };
  }
  if (unit === 'other') return article ? 'skip' : 'left';
  if (unit === 'bedrooms' || unit === 'bathrooms' || unit === 'rooms')
    return count(draft, quantity, unit);
  const squareMetres = unit
    ? SQUARE_METRES[unit]
    : about === 'surface' && scale === 1 && !currency
      ? 1
      : undefined;
  if (squareMetres !== undefined) {
    if (article) return 'skip';
    if (high * squareMetres > MOST_SURFACE) return 'too_large';
    if (isOfAPart(draft, quantity)) return 'left';
    return {
      dimension: 'surface',
      ...bounds(quantity, 'min', squareMetres),
      bare: bound === null,
      certainty: 'sure',
    };
  }
  if (article && scale === 1) return 'skip';
  const isMoney = currency !== undefined || scale > 1;
  if (high > MAX_MAJOR_AMOUNT) return 'too_large';
  if (isMoney) return isPricePerSurface(draft, quantity) ? 'left' : money(quantity, currency);
  if (!isLate && couldBeCode(draft, quantity)) return 'skip';
  const end = quantity.from + quantity.length;
  if (unit === undefined && low >= 100 && priceTail(draft, end)?.rent)
    return money(quantity, currency);
  if (isHouseNumber(draft, quantity.from + quantity.length)) return 'skip';
  const isAsked = bound !== null || quantity.isRange;
  const words = draft.tokens[quantity.figure]?.kind === 'word';
  if (isAsked && about !== 'year' && !words && low >= 50) return money(quantity, currency);
  if (isAsked && words && low >= 100) return money(quantity, currency);
  const isReference = isReferenceNumber(draft, quantity.figure);
  if (isLate && !words && low >= 10_000 && !isReference) return money(quantity, currency);
  return 'skip';
}

function money(quantity: Quantity, currency: Currency | undefined): Judged {
  const short = quantity.scale === 1 && quantity.high < 1000;
  return {
    dimension: 'price',
    ...bounds(quantity, 'max', 1),
    bare: quantity.bound === null && !quantity.isRange,
    certainty: currency || quantity.scale > 1 || quantity.bound ? 'sure' : 'likely',
    currency,
    short,
  };
}

function count(
  draft: Draft,
  quantity: Quantity,
  dimension: 'bedrooms' | 'bathrooms' | 'rooms',
): Judged {
  const { low, high, bound, isRange, article } = quantity;
  if (low > 100 || high > 100 || low === 0) return 'left';
  // "a room", "une pièce" count nothing; "une chambre" does.
  if (article && (dimension === 'rooms' || /^(a|an)$/.test(keyAt(draft, quantity.figure))))
    return 'skip';
  // There is no "at most" for counts: it stays among what was not understood.
  if (bound === 'max' && !isRange) return 'left';
  const value = dimension === 'bathrooms' ? low : Math.floor(low);
  return { dimension, min: value, bare: bound === null, certainty: 'sure' };
}

function bounds(
  { bound, low, high, isRange, isChoice }: Quantity,
  usual: 'min' | 'max',
  factor: number,
) {
  const [from, to] = [low * factor, high * factor];
  if (isRange && !isChoice) return { min: round(from), max: round(to) };
  if (bound === 'around') return { min: round(from * 0.9), max: round(from * 1.1) };
  const side = bound === 'min' || bound === 'max' ? bound : usual;
  return side === 'min' ? { min: round(from) } : { max: round(to) };
}

/** Two decimals: limits in square feet or a tenth off a price need no more. */
function round(value: number): number {
  return Math.round(value * 100 + 1e-7) / 100;
}

/** Five or six digits that nothing marks as a price may be a postal code, which the places decide. */
function couldBeCode({ tokens, gazetteer }: Draft, { figure, bound, isRange }: Quantity): boolean {
  const key = tokens[figure]?.key ?? '';
  if (isRange || !/^\d{5,6}$/.test(key)) return false;
  if (bound === null) return true;
  return bound === 'around' && !key.endsWith('000') && gazetteer.withCode(key).length > 0;
}

/** "4,000 € per m²", "price per m² under 4,000 €": no price of the home. */
function isPricePerSurface(draft: Draft, { from, length }: Quantity): boolean {
  const isPer = (at: number) =>
    PER.test(keyAt(draft, at)) && SURFACE_UNIT.test(keyAt(draft, at + 1));
  return isPer(from + length) || isPer(from - 2);
}

const PER = /^(\/|per|le|par|du|au|a)$/;
const SURFACE_UNIT = /^(m2|sqm|sqft|sq|square|metre|ft2)$/;
