import { UnusableRow } from './layout';

/** `109000,00`, `109000.0` and `1e5` alike; null where the cell is empty. Throws {@link UnusableRow}. */
export function numberIn(row: Readonly<Record<string, string>>, field: string): number | null {
  const text = row[field]?.trim() ?? '';
  if (text === '') return null;
  const value = Number(text.replace(',', '.').replace(/[\s\u00a0\u202f]/g, ''));
  if (!Number.isFinite(value)) throw new UnusableRow(field, `${text.slice(0, 40)} is not a number`);
  return value;
}

/** Like {@link numberIn}, but zero and less mean that nothing is known. */
export function positiveIn(row: Readonly<Record<string, string>>, field: string): number | null {
  const value = numberIn(row, field);
  return value !== null && value > 0 ? value : null;
}

export function textIn(row: Readonly<Record<string, string>>, field: string): string | null {
  const text = row[field]?.trim() ?? '';
  return text === '' ? null : text;
}

/** A code of digits whose leading zeros a spreadsheet or statistics program took: `1280.0` is `01280`. */
export function paddedIn(
  row: Readonly<Record<string, string>>,
  field: string,
  length: number,
): string | null {
  const text = textIn(row, field)?.replace(/\.0+$/, '');
  return text === undefined ? null : text.padStart(length, '0');
}

const WRITINGS: readonly [RegExp, (parts: readonly string[]) => string][] = [
  [/^(\d{4})-(\d{2})-(\d{2})$/, ([year, month, day]) => `${year}-${month}-${day}`],
  [/^(\d{2})\/(\d{2})\/(\d{4})$/, ([day, month, year]) => `${year}-${month}-${day}`],
  [/^(\d{4})(\d{2})(\d{2})T000000$/, ([year, month, day]) => `${year}-${month}-${day}`],
];

/** An ISO date out of `2024-01-31`, `31/01/2024` or `20240131T000000`. Throws {@link UnusableRow}. */
export function dateIn(row: Readonly<Record<string, string>>, field: string): string {
  const text = textIn(row, field) ?? '';
  for (const [form, isoOf] of WRITINGS) {
    const match = form.exec(text);
    if (!match) continue;
    const iso = isoOf(match.slice(1));
    // The 31st of February is a date for a pattern, and none for a calendar.
    const date = new Date(`${iso}T00:00:00Z`);
    if (!Number.isNaN(date.getTime()) && date.toISOString().startsWith(iso)) return iso;
  }
  throw new UnusableRow(field, `${text.slice(0, 40) || 'nothing'} is not a date`);
}
