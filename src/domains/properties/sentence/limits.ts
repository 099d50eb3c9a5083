import type { Currency } from '@/kernel/money';
import type { Contradiction, Found, NumberField, Span } from './interpretation';

export type Dimension = 'price' | 'surface' | 'year' | 'bedrooms' | 'bathrooms' | 'rooms';

/** One thing said of one figure of the home. */
export interface Limit {
  readonly dimension: Dimension;
  readonly min?: number;
  readonly max?: number;
  readonly span: Span;
  /** No word of limit stood beside it: gives way to one that has. */
  readonly bare: boolean;
  readonly certainty: 'sure' | 'likely';
  readonly currency?: Currency | undefined;
  /** Written in digits alone, so that 350 may mean thousands. */
  readonly short?: boolean;
}

const FIELDS: Record<Dimension, readonly [min: NumberField, max: NumberField | null]> = {
  price: ['minPrice', 'maxPrice'],
  surface: ['minSurface', 'maxSurface'],
  year: ['minYear', 'maxYear'],
  bedrooms: ['minBedrooms', null],
  bathrooms: ['minBathrooms', null],
  rooms: ['minRooms', null],
};

/**
 * The tightest of what was said of each figure; what cannot hold together is left out and told. `isChoice`: homes of
 * several types are asked, each with its own counts.
 */
export function settleLimits(limits: readonly Limit[], isChoice = false) {
  const fields: Partial<Record<NumberField, Found<number>>> = {};
  const contradictions: Contradiction[] = [];
  for (const dimension of Object.keys(FIELDS) as Dimension[]) {
    const all = limits.filter((limit) => limit.dimension === dimension);
    const said = isChoice && COUNTS.has(dimension) ? fewest(all) : all;
    const firm = said.filter(({ bare }) => !bare);
    const low = tightest(said, firm, 'min');
    const high = tightest(said, firm, 'max');
    const [minField, maxField] = FIELDS[dimension];
    if (low && high && low.value > high.value) {
      const field = dimension as Contradiction['field'];
      contradictions.push({ field, reason: 'reversed', spans: [...low.spans, ...high.spans] });
      continue;
    }
    if (low) fields[minField] = low;
    if (high && maxField) fields[maxField] = high;
  }
  return { fields, contradictions };
}

const COUNTS: ReadonlySet<Dimension> = new Set(['bedrooms', 'bathrooms', 'rooms']);

/** "2 bed flat or 3 bed house": of several homes the least that one of them is to have. */
function fewest(limits: readonly Limit[]): Limit[] {
  const [first] = [...limits].sort((a, b) => (a.min ?? 0) - (b.min ?? 0));
  return first ? [first] : [];
}

function tightest(
  said: readonly Limit[],
  firm: readonly Limit[],
  side: 'min' | 'max',
): Found<number> | null {
  const has = (limit: Limit) => limit[side] !== undefined;
  const candidates = firm.some(has) ? firm.filter(has) : said.filter(has);
  // A bare figure beside a limit of the other side is one more word on it: "from 200k, 300k" has no maximum to drop.
  let best: Limit | undefined;
  for (const limit of candidates) {
    const [value = 0, known = 0] = [limit[side], best?.[side]];
    if (!best || (side === 'min' ? value > known : value < known)) best = limit;
  }
  const value = best?.[side];
  if (!best || value === undefined) return null;
  return { value, spans: [best.span], certainty: best.certainty };
}
