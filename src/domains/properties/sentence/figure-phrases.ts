import type { Draft } from './draft';
import type { Match } from './lexicon';
import { numberAt } from './number-words';
import {
  CURRENCY_WORDS,
  FOREIGN_CURRENCY_WORDS,
  SCALES,
  type WrittenCurrency,
} from './vocabulary/amounts';
import { SQUARE_METRES, UNITS, type Unit } from './vocabulary/units';

/** A figure with what belongs to it: `€1.2M`, `3 large bedrooms`, `80 m²`. */
export interface FigurePhrase {
  readonly from: number;
  /** In tokens. */
  readonly length: number;
  readonly value: number;
  /** 1 where no thousand, million, lakh … was written. */
  readonly scale: number;
  readonly currency?: WrittenCurrency;
  readonly unit?: Unit;
  readonly article: boolean;
}

const ORDINALS = new Set(['st', 'nd', 'rd', 'th', 'er', 'ere', 'eme', 'ieme', 'e', 'nde', 'me']);
/** Codes and names of currencies that in small letters are words. */
const ALSO_WORDS = /^(try|mad|ron|sar|lira|can|sek)$/;
/** What may stand between a count and what it counts. */
const BETWEEN = new Set(
  `large big good double grandes grande belles belle vraies vraie petites petite nice separate proper spacious real small
  full grands beaux beau grand decent sized bright x or more ou plus minimum mini min independantes principales main total
  generous different vrai true actual master private`.split(/\s+/),
);

export function figureAt(draft: Draft, from: number): FigurePhrase | null {
  const { tokens, taken, language } = draft;
  let at = from;
  // Before a figure an E is the end of an ordinal: Paris 5e 300k.
  let currency = currencyAt(draft, at, 0);
  if (currency) at += currency.length;
  const number = taken[at] === undefined ? numberAt(tokens, at) : null;
  if (!number) return null;
  if (tokens.slice(at, at + number.length).some((_, offset) => taken[at + offset] !== undefined))
    return null;
  const digits = tokens[at]?.kind === 'number';
  at += number.length;
  const next = tokens[at];
  if (
    digits &&
    next?.glued &&
    ORDINALS.has(next.key) &&
    !(next.key === 'e' && number.value >= 100)
  ) {
    return null;
  }

  let { value, scale } = number;
  const factor = scaleAt(draft, at, number.value, currency !== null);
  if (factor && taken[at] === undefined) {
    if (/^ke(uros?|ur)?$/.test(tokens[at]?.key ?? '')) currency ??= { value: 'EUR', length: 0 };
    value = number.decimal * factor;
    scale = factor;
    at += 1;
    const more = numberAt(tokens, at);
    const smaller = more && scaleAt(draft, at + more.length, more.value, false);
    if (more && smaller && smaller < factor && more.scale === 1) {
      value += more.value * smaller;
      at += more.length + 1;
    }
  }
  const after =
    taken[at] === undefined && !leadsNext(draft, at) ? currencyAt(draft, at, value) : null;
  // "$500k CAD": the word behind tells whose dollars.
  if (after && (!currency || after.value === currency.value || after.value === 'foreign')) {
    currency = after.value === currency?.value ? currency : after;
    at += after.length;
  }
  const rounded = Math.round(value * 1e4) / 1e4;
  const base = { from, value: rounded, scale, article: number.article };
  if (currency) return { ...base, length: at - from, currency: currency.value };
  const unit = scale >= 1e5 ? null : unitAt(draft, at, language);
  return unit
    ? { ...base, length: at + unit.length - from, unit: unit.value }
    : { ...base, length: at - from };
}

function currencyAt(
  { tokens, taken }: Draft,
  at: number,
  value = 1000,
): Match<WrittenCurrency> | null {
  if (taken[at] !== undefined) return null;
  const foreign = foreignAt(tokens, at);
  const known = CURRENCY_WORDS.at(tokens, at);
  const match = foreign && foreign.length >= (known?.length ?? 0) ? foreign : known;
  const token = tokens[at];
  if (!match || !token) return null;
  // "350e" is euros, "le 15 e…" is not.
  if (token.key === 'e' && (!token.glued || value < 100)) return null;
  return match;
}

/** A foreign currency's name; the short ones are other words unless they touch their sign: "a $500k flat", "ca. $500k". */
function foreignAt(tokens: Draft['tokens'], at: number): Match<'foreign'> | null {
  const match = FOREIGN_CURRENCY_WORDS.at(tokens, at);
  if (!match) return null;
  const [first, second] = tokens.slice(at, at + 2);
  if (match.length === 1) {
    const isLoud = first?.capital === true;
    return isLoud || !ALSO_WORDS.test(first?.key ?? '') ? match : null;
  }
  const name = first?.kind === 'sign' ? second : first;
  return (name?.key.length ?? 0) > 2 || second?.glued ? match : null;
}

/** "zone 2 £1,600": a sign that touches only the figure behind it. */
function leadsNext({ tokens }: Draft, at: number): boolean {
  const [sign, next] = [tokens[at], tokens[at + 1]];
  return sign?.kind === 'sign' && !sign.glued && next?.kind === 'number' && next.glued;
}

function scaleAt(draft: Draft, at: number, value: number, money: boolean): number | null {
  const { tokens, taken, language } = draft;
  const token = tokens[at];
  if (!token || taken[at] !== undefined || token.kind !== 'word') return null;
  const factor = SCALES.get(token.key);
  if (factor === undefined) return null;
  // "25 L" is lakhs where it is money: behind crores, or a sign.
  const isLakh = money || /^crs?$|^crores?$/.test(tokens[at - 2]?.key ?? '');
  const isLoud = token.capital && language === 'en' && value < 1000;
  if (token.key === 'l' && !token.glued && !isLakh && !isLoud) return null;
  if (token.key === 'grand' && language === 'fr') return null;
  if (token.key === 'mm' && !money) return null;
  if (token.key === 'm') {
    // "1.2m" is a million, "500 m" a distance.
    const isMoney = money || currencyAt(draft, at + 1) !== null;
    if (!isMoney && (value >= 50 || (!token.glued && value > 20))) return null;
    if (/^carres?$/.test(tokens[at + 1]?.key ?? '')) return null;
  }
  return factor;
}

function unitAt({ tokens, taken }: Draft, at: number, language: 'en' | 'fr') {
  let start = at;
  if (tokens[start]?.key === '+') start += 1;
  const direct = taken[start] === undefined ? UNITS.at(tokens, start) : null;
  if (
    direct &&
    fits(direct.value, tokens[start]?.key ?? '', tokens[start]?.glued ?? false, language)
  ) {
    return { value: direct.value, length: start - at + direct.length };
  }
  for (let skip = 1; skip <= 3; skip++) {
    if (!BETWEEN.has(tokens[start + skip - 1]?.key ?? '') || taken[start + skip - 1] !== undefined)
      return null;
    const further = taken[start + skip] === undefined ? UNITS.at(tokens, start + skip) : null;
    if (further && further.value !== 'other') {
      return { value: further.value, length: start - at + skip + further.length };
    }
  }
  return null;
}

/** Short abbreviations are units only where they cannot be something else. */
function fits(unit: Unit, key: string, glued: boolean, language: 'en' | 'fr'): boolean {
  if (key === 'p' || key === 'pp' || key === 'h' || key === 'm') return glued || language === 'fr';
  if (key === 'ac' || key === 'ares') return unit in SQUARE_METRES && !glued;
  return true;
}
