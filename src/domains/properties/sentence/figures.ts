export interface Figure {
  readonly length: number;
  readonly value: number;
  readonly decimal: number;
}

const INDIAN = /\d{1,2}(?:,\d{2})+,\d{3}(?![\d])/y;
const GROUPED = /\d{1,3}(?:([ \u00a0\u2009\u202f.,'’])\d{3})(?:\1\d{3})*(?!\d)/y;
const DECIMAL = /\d+[.,]\d+(?![\d])/y;
/** 10^15, 10**15, 1e18. */
const POWER = /\d+(?:\^|\*\*)\d+|\d+(?:\.\d+)?e\+?\d{2,}(?!\d)/iy;
const PARTS: Readonly<Record<string, number>> = { '½': 0.5, '¼': 0.25, '¾': 0.75 };
const PLAIN = /\d+/y;

/**
 * The number that begins at `start`: `350 000`, `350.000,50`, `1,25,00,000`, `1.2`. `alone` forbids a space between
 * thousands, as after the T of a T3. Where three digits after one point could be thousands or a fraction (`1.250`), `value`
 * takes them for thousands and `decimal` for a fraction, which only "million" and the like after it can tell.
 */
export function readFigure(text: string, start: number, alone: boolean): Figure {
  const power = at(POWER, text, start);
  if (power) return figure(power, powerOf(power));
  const indian = at(INDIAN, text, start);
  if (indian) return figure(indian, digits(indian));
  const grouped = at(GROUPED, text, start);
  if (grouped && !grouped.startsWith('0') && !(alone && isShortThenSpace(grouped))) {
    const tail = /^[.,]\d{1,2}(?!\d)/.exec(
      text.slice(start + grouped.length, start + grouped.length + 4),
    );
    const whole = digits(grouped);
    if (tail) return figure(grouped + tail[0], Number(`${whole}.${tail[0].slice(1)}`));
    const isOneGroup = /^\d{1,3}[.,]\d{3}$/.test(grouped);
    const decimal = isOneGroup ? Number(grouped.replace(',', '.')) : whole;
    return { length: grouped.length, value: whole, decimal };
  }
  const decimal = at(DECIMAL, text, start);
  if (decimal) return figure(decimal, Number(decimal.replace(',', '.')));
  const plain = at(PLAIN, text, start) ?? '';
  const part = PARTS[text[start + plain.length] ?? ''];
  if (part === undefined) return figure(plain, Number(plain));
  const value = Number(plain) + part;
  return { length: plain.length + 1, value, decimal: value };
}

/**
 * `15 350 000` after Paris is the 15th arrondissement and a price; `350 000` after it is a price, and so is what an
 * unbreakable space holds together.
 */
function isShortThenSpace(grouped: string): boolean {
  const [first = ''] = grouped.split(' ');
  return first !== grouped && Number(first) <= 20;
}

/** Finite, as what it limits is compared with other figures. */
function powerOf(text: string): number {
  const [base = '', exponent = ''] = text.split(/\^|\*\*/);
  const value = exponent === '' ? Number(text) : Number(base) ** Number(exponent);
  return Math.min(value, Number.MAX_VALUE);
}

function at(pattern: RegExp, text: string, start: number): string | null {
  pattern.lastIndex = start;
  return pattern.exec(text)?.[0] ?? null;
}

function digits(text: string): number {
  return Number(text.replace(/\D/g, ''));
}

function figure(text: string, value: number): Figure {
  return { length: text.length, value, decimal: value };
}
