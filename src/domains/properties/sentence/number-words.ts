import type { Token } from './tokens';

export interface NumberRead {
  readonly value: number;
  /** The value where a point before three digits is a fraction; else the same. */
  readonly decimal: number;
  /** In tokens. */
  readonly length: number;
  /** The factor that the words themselves named: 1e6 of "two million"; 1 where none. */
  readonly scale: number;
  /** "a", "un", "une" alone: a number only before what is counted. */
  readonly article: boolean;
}

const UNITS =
  table(`zero 0 one 1 two 2 three 3 four 4 five 5 six 6 seven 7 eight 8 nine 9 ten 10 eleven 11 twelve 12
  thirteen 13 fourteen 14 fifteen 15 sixteen 16 seventeen 17 eighteen 18 nineteen 19 un 1 une 1 deux 2 trois 3 quatre 4 cinq 5
  sept 7 huit 8 neuf 9 dix 10 onze 11 douze 12 treize 13 quatorze 14 quinze 15 seize 16 single 1`);
const TENS =
  table(`twenty 20 thirty 30 forty 40 fourty 40 fifty 50 sixty 60 seventy 70 eighty 80 ninety 90 vingt 20 vingts 20 trente 30
  quarante 40 cinquante 50 soixante 60 septante 70 octante 80 huitante 80 nonante 90`);
const HUNDREDS = new Set(['hundred', 'hundreds', 'cent', 'cents']);
const BIG =
  table(`thousand 1000 mille 1000 milles 1000 million 1000000 millions 1000000 milion 1000000 milliard 1000000000
  milliards 1000000000 billion 1000000000 lakh 100000 lakhs 100000 lac 100000 lacs 100000 crore 10000000 crores 10000000`);
const ARTICLES = new Set(['a', 'an', 'un', 'une']);
/** Without a number before it a lake. */
const LAKES = new Set(['lac', 'lacs']);
const JOINS = new Set(['and', 'et']);
/** Of which people say a half or a quarter. */
const LAND_UNITS = /^(acres?|hectares?|ha)$/;

/** A number in digits or in English or French words that begins at a token; null where none does. */
export function numberAt(tokens: readonly Token[], index: number): NumberRead | null {
  const token = tokens[index];
  if (token?.kind === 'number') {
    const { value = 0, decimal = value } = token;
    const part = fraction(tokens, index);
    if (part) return part;
    // "3 hundred thousand"
    const isHundreds = tokens[index + 1]?.key === 'hundred' && value < 100;
    if (isHundreds)
      return { value: value * 100, decimal: value * 100, length: 2, scale: 1, article: false };
    return { value, decimal, length: 1, scale: 1, article: false };
  }
  return token?.kind === 'word' ? (half(tokens, index) ?? spelled(tokens, index)) : null;
}

/** "1/2 million", "3/4 acre"; without what it is a part of it may be "3/4 bedrooms". */
function fraction(tokens: readonly Token[], index: number): NumberRead | null {
  const [over, slash, under] = tokens.slice(index, index + 3);
  if (slash?.key !== '/' || !under?.glued || !/^[1-3]$/.test(over?.key ?? '')) return null;
  const part = { 2: 0.5, 3: 1 / 3, 4: 0.25 }[under.value ?? 0];
  if (part === undefined) return null;
  const value = part * (over?.value ?? 0);
  let at = index + 3;
  if (/^(a|an|of|de|d)$/.test(tokens[at]?.key ?? '')) at += 1;
  if (LAND_UNITS.test(tokens[at]?.key ?? ''))
    return { value, decimal: value, length: at - index, scale: 1, article: false };
  const scale = BIG.get(tokens[at]?.key ?? '');
  if (scale === undefined) return null;
  return {
    value: value * scale,
    decimal: value * scale,
    length: at + 1 - index,
    scale,
    article: false,
  };
}

/** "half a million", "a quarter of a million", "un demi-million", "half an acre". */
function half(tokens: readonly Token[], index: number): NumberRead | null {
  const keys = tokens.slice(index, index + 5).map(({ key }) => key);
  let at = ARTICLES.has(keys[0] ?? '') ? 1 : 0;
  const part = { half: 0.5, demi: 0.5, quarter: 0.25, quart: 0.25 }[keys[at] ?? ''];
  if (part === undefined) return null;
  at += 1;
  if (/^(of|de|d)$/.test(keys[at] ?? '')) at += 1;
  if (ARTICLES.has(keys[at] ?? '')) at += 1;
  if (LAND_UNITS.test(keys[at] ?? ''))
    return { value: part, decimal: part, length: at, scale: 1, article: false };
  const scale = BIG.get(keys[at] ?? '');
  if (scale === undefined) return null;
  return { value: scale * part, decimal: scale * part, length: at + 1, scale, article: false };
}

function spelled(tokens: readonly Token[], index: number): NumberRead | null {
  let total = 0;
  let current = 0;
  let scale = 1;
  let at = index;
  let end = index;
  let last: 'none' | 'unit' | 'ten' | 'hundred' | 'big' = 'none';
  const first = tokens[index]?.key ?? '';

  for (; at < tokens.length; at++) {
    const key = tokens[at]?.key ?? '';
    const unit = UNITS.get(key);
    const ten = TENS.get(key);
    const big = BIG.get(key);
    if (
      ten !== undefined &&
      ten === 20 &&
      last === 'unit' &&
      current % 10 === 4 &&
      isFrench(tokens, at)
    ) {
      current += 76;
      last = 'ten';
    } else if (ten !== undefined && last !== 'unit' && last !== 'ten') {
      current += ten;
      last = 'ten';
    } else if (ten !== undefined && last === 'unit' && isSpokenHundreds(tokens, index, at)) {
      current = current * 100 + ten;
      last = 'ten';
    } else if (
      unit !== undefined &&
      last !== 'unit' &&
      !(last === 'ten' && unit >= 10 && !opensTens(current))
    ) {
      current += unit;
      last = 'unit';
    } else if (HUNDREDS.has(key) && last !== 'ten' && last !== 'hundred') {
      current = (current || 1) * 100;
      last = 'hundred';
    } else if (
      big !== undefined &&
      (last !== 'none' || (at === index && !LAKES.has(key)) || ARTICLES.has(first))
    ) {
      total += (current || 1) * big;
      scale = Math.max(scale, big);
      current = 0;
      last = 'big';
    } else if (at === index && ARTICLES.has(key)) {
      current = 0;
    } else if (last !== 'none' && JOINS.has(key) && isHalf(tokens, at + 1)) {
      const fraction = isHalf(tokens, at + 1);
      const big = BIG.get(tokens[at + 1 + fraction]?.key ?? '');
      if (big === undefined) {
        return read(total + current + scale / 2, at + 1 + fraction - index, scale);
      }
      return read((total + current + 0.5) * big, at + 2 + fraction - index, big);
    } else if (
      last !== 'none' &&
      JOINS.has(key) &&
      continues(tokens[at + 1]?.key ?? '', last) &&
      !isAnother(tokens, at + 1, last, scale)
    ) {
      continue;
    } else if (last === 'unit' && /^(point|virgule)$/.test(key)) {
      const digit = UNITS.get(tokens[at + 1]?.key ?? '');
      if (digit === undefined || digit > 9) break;
      current += digit / 10;
      at += 1;
    } else break;
    end = at + 1;
  }
  if (last === 'none') return null;
  // "un million cinq" is a million and a half, as it is said.
  const spoken = scale >= 1e6 && current > 0 && current < 10 && last === 'unit';
  const value = total + (spoken ? (current * scale) / 10 : current);
  return read(value, end - index, scale, end - index === 1 && ARTICLES.has(first));
}

function read(value: number, length: number, scale: number, article = false): NumberRead {
  return { value, decimal: value, length, scale, article };
}

/** "three fifty thousand", "two seventy five k" are said of hundreds. */
function isSpokenHundreds(tokens: readonly Token[], index: number, at: number): boolean {
  const isFirst = at === index + 1 && (UNITS.get(tokens[index]?.key ?? '') ?? 10) < 10;
  const next = UNITS.has(tokens[at + 1]?.key ?? '') ? at + 2 : at + 1;
  return isFirst && /^(thousand|k|grand)$/.test(tokens[next]?.key ?? '');
}

/** Soixante and quatre-vingt go on to nineteen: soixante-quinze, quatre-vingt-dix. */
function opensTens(current: number): boolean {
  return current % 100 === 60 || current % 100 === 80;
}

function isFrench(tokens: readonly Token[], at: number): boolean {
  return tokens[at - 1]?.key === 'quatre';
}

/** "deux cent mille et trois cent mille" are two numbers: what is added is smaller than what it is added to. */
function isAnother(tokens: readonly Token[], at: number, last: string, scale: number): boolean {
  // Only as far as the next join, or many joins would be read again for each.
  const stops = (key: string) => JOINS.has(key) || (last !== 'big' && BIG.has(key));
  let end = at;
  while (end < tokens.length && !stops(tokens[end]?.key ?? '')) end += 1;
  const value = spelled(tokens.slice(at, end), 0)?.value ?? 0;
  if (last === 'hundred') return value >= 100;
  if (last === 'ten') return value >= 10 ? value > 19 : tokens[at - 1]?.key === 'and';
  return scale > 1 && value >= scale;
}

function continues(key: string, last: string): boolean {
  if (last === 'unit') return false;
  return UNITS.has(key) || (TENS.has(key) && last !== 'ten');
}

/** How many tokens "a half", "half", "demi", "demie" take; 0 where it is none. */
function isHalf(tokens: readonly Token[], at: number): number {
  const [first = '', second = ''] = [tokens[at]?.key, tokens[at + 1]?.key];
  if (/^(half|demi|demie)$/.test(first)) return 1;
  return ARTICLES.has(first) && second === 'half' ? 2 : 0;
}

function table(text: string): ReadonlyMap<string, number> {
  const parts = text.trim().split(/\s+/);
  const pairs = parts.filter((_, index) => index % 2 === 0);
  return new Map(pairs.map((word, index) => [word, Number(parts[index * 2 + 1])]));
}
