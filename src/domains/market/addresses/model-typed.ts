import { nameKey } from '@/kernel/text';
import { streetKey } from './model-street';

/** What was typed for an address, taken apart. */
export interface TypedAddress {
  /** `12` of `12 bis rue …`; null where none was typed. */
  readonly number: string | null;
  /** The number as typed, with what belongs to it: `12 bis`. */
  readonly numberText: string | null;
  /** The other words, as {@link streetKey}s: the street, and perhaps the town. */
  readonly words: string;
  /** The same words as they were typed: a town's name, perhaps. */
  readonly name: string;
  /** A whole code of France, the US or India, or a British one from its outward half on. */
  readonly postalCode: string | null;
}

const LEADING = /^(\d{1,5})\s?(bis|ter|quater|[a-e](?= ))?\s+(?=\p{L}|\d+(?:st|nd|rd|th))/u;
const TRAILING = /\s(\d{1,4})$/;
const DIGIT_CODE = /(?:^|\s)(\d{5,6})(?=\s|$)/;
const BRITISH_CODE = /(?:^|\s)([a-z]{1,2}\d[a-z\d]?(?: \d[a-z]{2})?)$/;
/** Doors within a house: sales are told by the house. */
const UNIT = /\b(?:flat|apt|unit|appt?|appartement|apartment)\s+\w{1,5}\b/g;

/** Takes an address apart, whatever is missing: `12 bis, bd Mistral 83000 Toulon`, `mistral toulon`, `NE2 1AB`. */
export function readTyped(text: string): TypedAddress {
  let rest = nameKey(text).replace(UNIT, ' ').replace(/\s+/g, ' ').trim();
  const leading = LEADING.exec(rest);
  if (leading) rest = rest.slice(leading[0].length);
  const code = DIGIT_CODE.exec(rest) ?? BRITISH_CODE.exec(rest);
  if (code) rest = rest.replace(code[0], ' ').replace(/\s+/g, ' ').trim();
  const trailing = leading ? null : TRAILING.exec(rest);
  if (trailing) rest = rest.slice(0, trailing.index);
  const number = leading?.[1] ?? trailing?.[1] ?? null;
  return {
    number,
    numberText: number === null ? null : [number, leading?.[2]].filter(Boolean).join(' '),
    words: streetKey(rest),
    name: rest,
    postalCode: code?.[1]?.toUpperCase() ?? null,
  };
}
