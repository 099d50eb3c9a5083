import { type BoundRead, boundAfter, boundBefore } from './bounds';
import { type Draft, isFree, keyAt } from './draft';
import { type FigurePhrase, figureAt } from './figure-phrases';
import type { WrittenCurrency } from './vocabulary/amounts';
import type { Bound } from './vocabulary/bounds';
import { UNITS, type Unit } from './vocabulary/units';

/** A figure or a range with its bound and unit, not yet judged. */
export interface Quantity {
  readonly from: number;
  readonly length: number;
  readonly bound: Bound | null;
  readonly low: number;
  /** Of a range; else the same as `low`. */
  readonly high: number;
  readonly isRange: boolean;
  /** "3 or 4". */
  readonly isChoice: boolean;
  readonly scale: number;
  readonly currency: WrittenCurrency | undefined;
  readonly unit: Unit | undefined;
  readonly about: BoundRead['about'];
  readonly article: boolean;
  /** The token of the (first) figure. */
  readonly figure: number;
}

const TO = new Set(['to', '-', 'a', 'jusqu', 'until', 'till', 'up', '/']);
const AND = new Set(['and', 'et', '&', 'to', 'a', '-', 'ou', 'or']);
const OR = new Set(['or', 'ou', '/']);

/** The quantity that begins at `index`, with the bound before or behind it; null where none does. */
export function quantityAt(draft: Draft, index: number): Quantity | null {
  const before = boundBefore(draft, index);
  const figureFrom = before?.end ?? index;
  const labelled = before ? null : labelledCount(draft, index);
  const first = labelled ?? figureAt(draft, figureFrom);
  if (!first) return null;
  let at = first.from + first.length;
  const range = labelled ? null : rangeAt(draft, first, at, before?.bound ?? null);
  const last = range?.second ?? first;
  if (range) at = last.from + last.length;

  let bound = before?.bound ?? null;
  let unit = last.unit ?? first.unit;
  if (!range || bound === null || bound === 'budget') {
    const after = behind(draft, first, at, bound);
    if (after) {
      bound = after.value;
      at += after.length;
      // "3 or more bedrooms", "80 minimum m²"
      const late = unit === undefined && isFree(draft, at) ? UNITS.at(draft.tokens, at) : null;
      if (late && late.value !== 'other') {
        unit = late.value;
        at += late.length;
      }
    }
  }
  const [low, high] = range ? spread(first, last) : [first.value, first.value];
  return {
    from: index,
    length: at - index,
    bound,
    low,
    high,
    isRange: range !== null,
    isChoice: range?.isChoice ?? false,
    scale: Math.max(first.scale, last.scale),
    currency: first.currency ?? last.currency,
    unit,
    about: before?.about,
    article: first.article,
    figure: first.from,
  };
}

/** "bedrooms: 3", as forms are copied. */
function labelledCount(draft: Draft, index: number): FigurePhrase | null {
  const unit = isFree(draft, index) ? UNITS.at(draft.tokens, index) : null;
  if (!unit || unit.value === 'other') return null;
  const sign = index + unit.length;
  const isSigned = /^[:=]$/.test(keyAt(draft, sign));
  // "sqm 80, rooms 3": without a sign only where a phrase begins, and the figure has no unit of its own.
  if (!isSigned && !isStartOfPhrase(draft, index)) return null;
  const figure = figureAt(draft, isSigned ? sign + 1 : sign);
  if (!isSigned && (figure?.unit || (figure?.scale ?? 1) > 1 || figure?.article)) return null;
  if (!figure || figure.currency || (figure.unit && figure.unit !== unit.value)) return null;
  return { ...figure, from: index, length: figure.from + figure.length - index, unit: unit.value };
}

function isStartOfPhrase({ tokens }: Draft, at: number): boolean {
  return at === 0 || tokens[at - 1]?.kind === 'sign';
}

function rangeAt(draft: Draft, first: FigurePhrase, at: number, bound: Bound | null) {
  if (!isFree(draft, at)) return null;
  const key = keyAt(draft, at);
  const isBetween = bound === 'between';
  const isChoice = OR.has(key) && !isBetween;
  if (!(isBetween ? AND.has(key) : TO.has(key) || isChoice)) return null;
  if (bound === 'max' && !TO.has(key)) return null;
  let from = at + 1;
  if (key === 'jusqu' || key === 'up') from += 1;
  while (/^(de|d|the|les|about|environ|around)$/.test(keyAt(draft, from))) from += 1;
  const second = figureAt(draft, from);
  if (!second || second.article) return null;
  const money = (one: FigurePhrase) => one.currency !== undefined || one.scale > 1;
  if (first.unit && second.unit !== first.unit) return null;
  if (first.currency && second.currency && first.currency !== second.currency) return null;
  if (second.unit === 'other' || (money(first) && second.unit)) return null;
  // "3 / 350 000": a count and a price, no range.
  const [low, high] = spread(first, second);
  if (low >= high && !isChoice) return null;
  const far = !isBetween && !second.unit && high / Math.max(low, 1) > 40;
  if (far && key !== 'to') return null;
  if (isChoice && second.unit === undefined && !money(second) && key !== '/') return null;
  return { second, isChoice: isChoice && !money(second) };
}

/** "300 to 350k" means thousands twice, "3 to 400k" hundreds of them as well; "900 to 1.1 million" does not. */
function spread(first: FigurePhrase, second: FigurePhrase): [low: number, high: number] {
  const last = second.value / second.scale;
  const hundreds = first.value < 10 && last >= 100 && last % 100 === 0 ? 100 : 1;
  if (first.scale > 1 || second.scale === 1) {
    const isMoney = first.scale === 1 && (second.currency ?? first.currency) !== undefined;
    if (!isMoney) return [first.value, second.value];
    const looksShort = second.value >= 10_000 && first.value < 1000;
    return [first.value * (looksShort ? 1000 : last < 1000 ? hundreds : 1), second.value];
  }
  const scaled = first.value * second.scale * hundreds;
  if (first.value >= 1000) return [first.value, second.value];
  if (scaled < second.value) return [scaled, second.value];
  return [first.value * 1000, second.value];
}

/** The bound behind a figure, unless it rather belongs to the next one. */
function behind(draft: Draft, figure: FigurePhrase, at: number, bound: Bound | null) {
  const after = boundAfter(draft, at);
  if (!after || (bound !== null && bound !== 'budget' && after.value !== 'around')) return null;
  if (bound !== null && bound !== 'budget') return null;
  const next = at + after.length;
  if (!isFree(draft, next)) return after;
  const isOpen =
    /^(max|maxi|maximum|min|mini|minimum|environ|around|about|roughly|approx|approximately|ca|at|au|plus)$/.test(
      keyAt(draft, at),
    );
  if (!isOpen) return after;
  const following = boundBefore(draft, at);
  const second = following ? figureAt(draft, following.end) : null;
  if (!second) return after;
  const kind = (one: FigurePhrase) => (one.unit && one.unit !== 'other' ? 'count' : 'money');
  if (after.value === 'around') return kind(second) === kind(figure) ? after : null;
  const natural = after.value === 'max' ? 'money' : 'count';
  if (kind(figure) === natural) return after;
  return kind(second) === natural ? null : after;
}
