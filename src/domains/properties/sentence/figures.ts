/** A space, also a narrow or unbreakable one, as French writes between thousands. */
const GROUP_SPACE = /[ {4}]/;

export interface Figure {
  readonly length: number;
  readonly value: number;
  readonly decimal: number;
}

const INDIAN = /\d{1,2}(?:,\d{2})+,\d{3}(?![\d])/y;
const GROUPED = /\d{1,3}(?:([ {4}.,'’])\d{3})(?:\1\d{3})*(?!\d)/y;
const DECIMAL = /\d+[.,]\d+(?![\d])/y;
const PLAIN = /\d+/y;

/**
 * The number that begins at `start`: `350 000`, `350.000,50`, `1,25,00,000`, `1.2`. `alone` forbids a space between
 * thousands, as after the T of a T3. Where three digits after one point could be thousands or a fraction (`1.250`), `value`
 * takes them for thousands and `decimal` for a fraction, which only "million" and the like after it can tell.
 */
export function readFigure(text: string, start: number, alone: boolean): Figure {
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
  return figure(plain, Number(plain));
}

/** `15 350 000` after Paris is the 15th arrondissement and a price; `350 000` after it is a price. */
function isShortThenSpace(grouped: string): boolean {
  const [first = ''] = grouped.split(GROUP_SPACE);
  return first !== grouped && Number(first) <= 20;
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
