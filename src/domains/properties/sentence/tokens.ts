import { nameKey } from '@/kernel/text';
import { readFigure } from './figures';
import type { Span } from './interpretation';

export interface Token extends Span {
  readonly kind: 'word' | 'number' | 'sign';
  /** Case and accents folded; of a number its digits, of a sign itself. Spelling correction may replace it. */
  key: string;
  /** Of a number: its value. `decimal` is the value where what looks like a group of thousands is a fraction. */
  readonly value?: number;
  readonly decimal?: number;
  readonly capital: boolean;
  /** No space between the token before and this one. */
  readonly glued: boolean;
  corrected?: boolean;
}

const PIECES =
  /(?<unit>(?:[mM]|[fF][tT])[²2](?![\p{L}\p{N}])|[mM](?:[eè]tres?)? ?²|㎡)|(?<word>\p{L}[\p{L}\p{M}]*)|(?<number>[\d½¼¾])|(?<sign>[€$£₹%+<>≤≥~≈±=&/,;:.!?()|•·\n–—-])/gu;

/** Paris, Lyon and Marseille are followed by the number of an arrondissement, which no thousands follow. */
const NUMBERED = new Set(['paris', 'lyon', 'marseille']);

/**
 * Words, numbers and signs with their places in the text. Hyphens and apostrophes inside words separate and vanish;
 * digits beside letters are tokens of their own (`T3`, `500k`, `2bhk`), glued.
 */
export function tokenise(written: string): Token[] {
  const text = withAsciiDigits(written);
  const tokens: Token[] = [];
  PIECES.lastIndex = 0;
  for (let match = PIECES.exec(text); match; match = PIECES.exec(text)) {
    const start = match.index;
    const last = tokens.at(-1);
    const glued = last?.end === start;
    const { unit, word, number } = match.groups ?? {};
    if (unit !== undefined) {
      const key = unit[0]?.toLowerCase() === 'f' ? 'ft2' : 'm2';
      tokens.push({ kind: 'word', key, start, end: start + unit.length, capital: false, glued });
    } else if (word !== undefined) {
      const key = nameKey(word);
      if (key === '') continue;
      const capital = /^\p{Lu}/u.test(word);
      tokens.push({ kind: 'word', key, start, end: start + word.length, capital, glued });
    } else if (number !== undefined) {
      const alone =
        (glued && last?.kind === 'word') || (last !== undefined && NUMBERED.has(last.key));
      const { length, value, decimal } = readFigure(text, start, alone);
      const end = start + length;
      PIECES.lastIndex = end;
      const key = text.slice(start, end);
      tokens.push({ kind: 'number', key, start, end, value, decimal, capital: false, glued });
    } else if (
      !isInsideWord(text, start) &&
      !(match[0] === '.' && isAbbreviation(tokens, text, start))
    ) {
      const key = /[–—]/.test(match[0]) ? '-' : /[|•·]/.test(match[0]) ? ',' : match[0];
      tokens.push({ kind: 'sign', key, start, end: start + 1, capital: false, glued });
    }
  }
  return tokens;
}

/** Full-width, Arabic, Persian and Devanagari digits, each one UTF-16 unit like those that they become. */
const ZEROS = ['\uff10', '\u0660', '\u06f0', '\u0966'];
const OTHER_DIGITS = /[\uff10-\uff19\u0660-\u0669\u06f0-\u06f9\u0966-\u096f]/g;

function withAsciiDigits(text: string): string {
  return text.replace(OTHER_DIGITS, (digit) => {
    const values = ZEROS.map((zero) => digit.charCodeAt(0) - zero.charCodeAt(0));
    return String(values.find((value) => value >= 0 && value <= 9));
  });
}

/** A hyphen between two letters, or between a letter and a digit, only joins; so does the dot of an abbreviation. */
function isInsideWord(text: string, at: number): boolean {
  const [before = ' ', sign = '', after = ' '] = [text[at - 1], text[at], text[at + 1]];
  if (/[-–]/.test(sign)) {
    // "900k-1.1M" is a range.
    if (/\d/.test(after) && /\d[kKmM]$/.test(text.slice(Math.max(0, at - 2), at))) return false;
    return (
      /[\p{L}\p{N}]/u.test(before) && /[\p{L}\p{N}]/u.test(after) && !/\d\d/.test(before + after)
    );
  }
  return sign === '.' && /\p{L}/u.test(before) && /\p{L}/u.test(after);
}

/** The dot of "St. Louis", "Ft. Worth", "approx. 1000", "max. 300k" ends no phrase. */
function isAbbreviation(tokens: readonly Token[], text: string, dot: number): boolean {
  const last = tokens.at(-1);
  if (last?.kind !== 'word' || last.end !== dot) return false;
  if (/^(st|ste|ft|mt)$/.test(last.key)) return /^ ?\p{Lu}/u.test(text.slice(dot + 1, dot + 3));
  if (/^(approx|env|terr|hab|ind|asc|balc|imm|res|pkg|c|ca|bdr|bdrm|apt|appt|sq)$/.test(last.key))
    return true;
  // After a figure the limit is that figure's: "300k max. 3 beds".
  const before = tokens.at(-2);
  const isFirst = before === undefined || before.kind === 'sign' || before.key.length > 2;
  return (
    /^(max|maxi|min|mini)$/.test(last.key) &&
    isFirst &&
    /^ ?[\d€$£₹]/.test(text.slice(dot + 1, dot + 3))
  );
}
