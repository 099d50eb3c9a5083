import { boundAfter } from './bounds';
import { type Draft, isFree } from './draft';
import { CHARGES, PERIODS } from './vocabulary/amounts';

/** What a period is of a month. 52 weeks in 12 months, as letting agents reckon. */
const PER_MONTH = { month: 1, week: 52 / 12, year: 1 / 12, day: 365 / 12 } as const;

/** Only a rent has charges; a price to buy has fees. */
const OF_A_RENT = /^(cc|hc|charges|bills|utilities)$/;

export interface PriceTail {
  readonly length: number;
  readonly rent: boolean;
  readonly factor: number;
  readonly bound: 'min' | 'max' | 'around' | undefined;
}

/** "per month", "charges comprises", "max": what follows a price. A nightly price is no rent that is offered here. */
export function priceTail(draft: Draft, from: number): PriceTail | null {
  let at = from;
  let rent = false;
  let factor = 1;
  let bound: PriceTail['bound'];
  for (let steps = 0; steps < 4; steps++) {
    const period = PERIODS.at(draft.tokens, at);
    const charges = CHARGES.at(draft.tokens, at);
    const after = steps > 0 ? boundAfter(draft, at) : null;
    if (period && isFree(draft, at, period.length)) {
      rent = true;
      factor = PER_MONTH[period.value];
      at += period.length;
    } else if (charges && isFree(draft, at, charges.length)) {
      const words = draft.tokens.slice(at, at + charges.length);
      rent ||= words.some(({ key }) => OF_A_RENT.test(key));
      at += charges.length;
    } else if (after && after.value !== 'around') {
      bound = after.value;
      at += after.length;
    } else break;
  }
  return at === from ? null : { length: at - from, rent, factor, bound };
}
