import { type Draft, keyAt } from './draft';
import type { Quantity } from './quantities';

const EARLIEST = 1500;
const LATEST = 2060;
const CONTEXT = new Set(
  `built build construction construit construite construits construites bati batie year annee date datant dates erected
  dated constructed circa immeuble built-in edifie edifiee livre livraison completed millesime`.split(
    /\s+/,
  ),
);
const TIME =
  /^(before|after|since|avant|apres|depuis|anterieur|anterieure|posterieur|posterieure|post|pre|older|newer|earlier|later|prior|recent|recente|ancien|ancienne|anciens|vieux|vieille|d)$/;

/** The years of construction that a figure means; null where it is none. Both ends are included. */
export function yearsOf(draft: Draft, quantity: Quantity): { min?: number; max?: number } | null {
  const { low, high, bound, figure, unit } = quantity;
  const end = quantity.from + quantity.length;
  const decades = decade(draft, quantity);
  if (decades) return decades;
  if (unit !== undefined || !isYear(low) || !isYear(high)) return null;
  if (!/^\d{4}$/.test(keyAt(draft, figure))) return null;
  const isTold = around(draft, figure, end);
  const isTime =
    TIME.test(keyAt(draft, quantity.from)) ||
    timeBetween(draft, quantity.from, figure) ||
    timeBetween(draft, figure + 1, end);
  if (!isTold && !isTime) return null;
  if (quantity.isRange) return { min: low, max: high };
  if (bound === 'around') return { min: low - 10, max: low + 10 };
  if (bound === 'min') return { min: low };
  if (bound === 'max') return { max: low };
  return { min: low, max: low };
}

/** "1930s", "the 70s", "années 30", "années 2000". */
function decade(draft: Draft, quantity: Quantity): { min?: number; max?: number } | null {
  const { low, figure, bound } = quantity;
  const { tokens } = draft;
  const suffix = tokens[figure + 1];
  const isPlural = (suffix?.key === 's' && suffix.end - suffix.start === 1) || false;
  const inFrench = /^annees?$/.test(keyAt(draft, figure - 1));
  if (!isPlural && !inFrench) return null;
  const key = keyAt(draft, figure);
  const isShort = /^\d0$/.test(key);
  if (!(isShort || (/^\d{3}0$/.test(key) && isYear(low)))) return null;
  const start = isShort ? 1900 + low : low;
  // "a home from the 50s" is of that decade.
  const isOrigin = /^(from|des)$/.test(keyAt(draft, quantity.from));
  if (bound === 'min' && !isOrigin) return { min: start };
  if (bound === 'max') return { max: start };
  return { min: start, max: start + 9 };
}

function isYear(value: number): boolean {
  return Number.isInteger(value) && value >= EARLIEST && value <= LATEST;
}

function around(draft: Draft, figure: number, end: number): boolean {
  for (let at = figure - 6; at < end + 1; at++) if (CONTEXT.has(keyAt(draft, at))) return true;
  return false;
}

function timeBetween(draft: Draft, from: number, end: number): boolean {
  for (let at = from; at < end; at++)
    if (TIME.test(keyAt(draft, at)) && keyAt(draft, at) !== 'd') return true;
  return false;
}
