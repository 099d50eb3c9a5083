import { titleCase } from '@/kernel/title-case';
import type { Mapping, Rule } from './mapping';
import { Refusal, shown } from './refusal';
import { RESO_FIELDS, type ResoField } from './reso/fields';

/** Reads one RESO column of a row; '' where it has none. Throws {@link Refusal}. */
export type Read = (cells: readonly string[]) => string;
export type RowReader = Readonly<Record<ResoField, Read>> & {
  /** What names the home; '' where the source has no such columns, or not all of them filled. */
  readonly propertyKey: Read;
};

/** Turns a mapping into one small function per RESO column, so that no rule is looked at again for each row. */
export function compileMapping(mapping: Mapping, columns: readonly string[]): RowReader {
  const at = (column: string): Read => {
    const index = columns.indexOf(column);
    return (cells) => (cells[index] ?? '').trim();
  };
  const readers = Object.fromEntries(
    RESO_FIELDS.map((field) => {
      const rule = field === 'ListingKey' ? undefined : mapping.fields[field];
      return [field, rule === undefined ? nothing : compileRule(field, rule, at)];
    }),
  );
  return {
    ...readers,
    ListingKey: keyReader(mapping.key.map(at)),
    propertyKey: mapping.property ? keyReader(mapping.property.map(at)) : nothing,
  } as RowReader;
}

const nothing: Read = () => '';

function keyReader(parts: readonly Read[]): Read {
  const [first] = parts;
  if (first && parts.length === 1) return first;
  return (cells) => {
    const values = parts.map((read) => read(cells));
    return values.every((value) => value !== '') ? values.join('|') : '';
  };
}

function compileRule(field: ResoField, rule: Rule, at: (column: string) => Read): Read {
  if (typeof rule === 'string') return at(rule);
  if ('value' in rule) return () => rule.value;
  let read = joined([rule.column].flat().map(at), rule.join);
  if (rule.decimal) read = after(read, (text) => text.replace(/[\s.]/g, '').replace(',', '.'));
  if (rule.date && rule.date !== 'YYYY-MM-DD') read = after(read, isoDate(rule.date));
  if (rule.case) read = after(read, titleCase);
  return rule.values ? valueReader(field, read, rule.values) : read;
}

function joined(reads: readonly Read[], separator: string): Read {
  const [first] = reads;
  if (first && reads.length === 1) return first;
  return (cells) =>
    reads
      .map((read) => read(cells))
      .filter((text) => text !== '')
      .join(separator);
}

function after(read: Read, change: (text: string) => string): Read {
  return (cells) => {
    const text = read(cells);
    return text === '' ? '' : change(text);
  };
}

function valueReader(field: ResoField, read: Read, values: Readonly<Record<string, string>>): Read {
  const meanings = new Map(Object.entries(values));
  return (cells) => {
    const text = read(cells);
    if (text === '') return '';
    const meaning = meanings.get(text);
    if (meaning === undefined) throw new Refusal(field, `${shown(text)} is not in the mapping`);
    return meaning;
  };
}

const WRITTEN = {
  YYYYMMDD: { pattern: /^(\d{4})(\d{2})(\d{2})(?:\D.*)?$/, parts: [1, 2, 3] },
  'DD/MM/YYYY': { pattern: /^(\d{1,2})\/(\d{1,2})\/(\d{4})(?:\D.*)?$/, parts: [3, 2, 1] },
  'MM/DD/YYYY': { pattern: /^(\d{1,2})\/(\d{1,2})\/(\d{4})(?:\D.*)?$/, parts: [3, 1, 2] },
} as const;

/** Into ISO order, without a time of day; whether it is a date at all is asked later, of the result. */
function isoDate(format: keyof typeof WRITTEN): (text: string) => string {
  const { pattern, parts } = WRITTEN[format];
  return (text) => {
    const match = pattern.exec(text);
    return match ? parts.map((part) => match[part]?.padStart(2, '0')).join('-') : text;
  };
}
