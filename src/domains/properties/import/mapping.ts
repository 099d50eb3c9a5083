import { z } from 'zod';
import { RESO_FIELDS } from './reso/fields';

const columnName = z.string().min(1).max(200);

/** How one RESO column is filled from the columns of a source. */
const rule = z.union([
  columnName.describe('The column to copy'),
  z.strictObject({ value: z.string() }).describe('The same text in every row'),
  z.strictObject({
    /** Several are joined with `join`, empty ones left out. */
    column: z.union([columnName, z.array(columnName).min(1)]),
    join: z.string().default(', '),
    /** Texts of the source and what they mean; a text that is not listed is refused unless it is empty. */
    values: z.record(z.string(), z.string()).optional(),
    /** `title` writes NEWCASTLE UPON TYNE as Newcastle upon Tyne. */
    case: z.enum(['title']).optional(),
    /** How dates of this column are written. */
    date: z.enum(['YYYY-MM-DD', 'YYYYMMDD', 'DD/MM/YYYY', 'MM/DD/YYYY']).optional(),
    /** What separates the decimals where it is not a point. */
    decimal: z.enum([',']).optional(),
  }),
]);
export type Rule = z.output<typeof rule>;

/** A mapping file: how a source's own columns become RESO's, and which of them tell its rows apart. */
export const mappingFile = z.strictObject({
  /** The name that its listings carry as their source: `king-county`. */
  source: z.string().regex(/^[a-z0-9][a-z0-9-]{0,62}$/, 'lower-case letters, digits and hyphens'),
  description: z.string().max(1000).optional(),
  /** Columns of the source that together name one listing for ever. */
  key: z.array(columnName).min(1).max(10),
  /** Columns that together name one home for ever: listings that agree in them are of one property. */
  property: z.array(columnName).min(1).max(10).optional(),
  fields: z.partialRecord(z.enum(RESO_FIELDS).exclude(['ListingKey']), rule),
});
export type Mapping = z.output<typeof mappingFile>;

/** A mapping as it is given: parsed, or the problems with it in one sentence each. */
export function parseMapping(text: string): { mapping: Mapping } | { problems: string[] } {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (error) {
    return { problems: [`it is not JSON (${(error as Error).message})`] };
  }
  const parsed = mappingFile.safeParse(json);
  if (parsed.success) return { mapping: parsed.data };
  return {
    problems: parsed.error.issues.map(
      ({ path, message }) => `${path.join('.') || 'the file'}: ${message}`,
    ),
  };
}

/** Every column of the source that a mapping reads. */
export function columnsOf(mapping: Mapping): string[] {
  const named = Object.values(mapping.fields).flatMap((each) =>
    typeof each === 'string' ? [each] : 'value' in each ? [] : [each.column].flat(),
  );
  return [...new Set([...mapping.key, ...(mapping.property ?? []), ...named])];
}
