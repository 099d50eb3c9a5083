import { Refusal, shown } from './refusal';

/** The texts of a row's cells as values, or null where the cell is empty. Each throws {@link Refusal}. */

const DECIMAL = /^-?\d{1,15}(\.\d{0,12})?$/;
const GROUPED = /^-?\d{1,3}(,\d{3})+(\.\d+)?$/;
const SCIENTIFIC = /^-?\d(\.\d{1,15})?e[+-]?\d{1,3}$/i;

interface Range {
  readonly low: number;
  readonly high: number;
}

export function numberOf(field: string, text: string, { low, high }: Range): number | null {
  if (text === '') return null;
  const value = Number(plainDecimal(field, text));
  if (value < low || value > high) {
    throw new Refusal(field, `${shown(text)} is not between ${low} and ${high}`);
  }
  return value;
}

/** A number's digits without grouping or exponent: statistics programs write 1225000 as `1.225e+006`. */
export function plainDecimal(field: string, text: string): string {
  if (DECIMAL.test(text)) return text;
  if (GROUPED.test(text)) return text.replaceAll(',', '');
  const value = SCIENTIFIC.test(text) ? Number(text) : Number.NaN;
  // Outside these bounds JavaScript itself would write an exponent.
  if (!(Math.abs(value) < 1e15) || (value !== 0 && Math.abs(value) < 1e-6)) {
    throw new Refusal(field, `${shown(text)} is not a number`);
  }
  return String(value);
}

export function wholeOf(field: string, text: string, range: Range): number | null {
  const value = numberOf(field, text, range);
  if (value !== null && !Number.isInteger(value)) {
    throw new Refusal(field, `${shown(text)} is not a whole number`);
  }
  return value;
}

/** Text that is kept as it is, HTML included: pages show it as text. No PostgreSQL text can hold a null byte. */
export function textOf(field: string, text: string, longest: number): string | null {
  if (text === '') return null;
  if (text.length > longest) throw new Refusal(field, `is longer than ${longest} characters`);
  if (text.includes('\0')) throw new Refusal(field, 'has a null byte');
  return text;
}

const DATE =
  /^(\d{4})-(\d{2})-(\d{2})(?:[T ](\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?)?(Z|[+-]\d{2}:?\d{2})?)?$/;
const DAY = 86_400_000;
const dates = new Map<string, string>();

/** An instant as ISO text; a date alone is the start of its day in UTC. */
export function instantOf(field: string, text: string): string | null {
  if (text === '') return null;
  const known = dates.get(text);
  if (known !== undefined) return known;
  const [, year = '', month = '', day = '', time = '00:00', zone = 'Z'] = DATE.exec(text) ?? [];
  const instant = new Date(`${year}-${month}-${day}T${time}${zone}`);
  const date = new Date(`${year}-${month}-${day}T00:00Z`);
  // JavaScript takes 31 February for 3 March.
  if (Number.isNaN(instant.getTime()) || date.getUTCDate() !== Number(day)) {
    throw new Refusal(field, `${shown(text)} is not a date`);
  }
  if (Number(year) < 1600 || instant.getTime() > Date.now() + 3660 * DAY) {
    throw new Refusal(field, `${shown(text)} is not a year of our time`);
  }
  const iso = instant.toISOString();
  if (dates.size < 20_000) dates.set(text, iso);
  return iso;
}

const YES = new Set(['true', 't', 'yes', 'y', '1']);
const NO = new Set(['false', 'f', 'no', 'n', '0', '']);

export function flagOf(field: string, text: string): boolean {
  if (text === '' || text === '0') return false;
  const word = text.toLowerCase();
  if (YES.has(word)) return true;
  if (NO.has(word)) return false;
  throw new Refusal(field, `${shown(text)} is neither yes nor no`);
}
