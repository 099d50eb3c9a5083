import { columnsOf, type Mapping, mappingFile } from './mapping';
import kingCounty from './mappings/king-county.json';
import ukPricePaid from './mappings/uk-price-paid.json';
import { RESO_FIELDS, type ResoField } from './reso/fields';

const SHIPPED: readonly Mapping[] = [kingCounty, ukPricePaid].map((file) =>
  mappingFile.parse(file),
);

/** Names that files give instead; the first one that a file has is taken. */
const RESO_SYNONYMS: Partial<Record<ResoField, readonly string[]>> = {
  ListingKey: ['ListingKey', 'ListingKeyNumeric', 'ListingId'],
  StandardStatus: ['StandardStatus', 'MlsStatus'],
  ListingContractDate: ['ListingContractDate', 'OnMarketDate', 'OriginalEntryTimestamp'],
  City: ['City', 'PostalCity'],
  Currency: ['Currency', 'ListPriceCurrency'],
  BathroomsTotalDecimal: ['BathroomsTotalDecimal', 'BathroomsTotal'],
  PublicRemarks: ['PublicRemarks', 'Remarks'],
  Title: ['Title', 'ListingTitle'],
};

const RESO_PRICES = ['ListPrice', 'ClosePrice', 'LeaseAmount'];

export type Recognised =
  | { readonly mapping: Mapping }
  /** Columns that must be there and are not, for the file's reader. */
  | { readonly missing: readonly string[] };

/**
 * Which mapping a header asks for: the given one, a shipped one whose columns it all has, or RESO's own names. The keys
 * of a first JSON object are `open`: later objects may have more, so only its listing key is asked for.
 */
export function recognise(
  columns: readonly string[],
  given: Mapping | null,
  open = false,
): Recognised {
  const has = new Set(columns);
  if (given) {
    const missing = (open ? given.key : columnsOf(given)).filter((column) => !has.has(column));
    return missing.length > 0 ? { missing } : { mapping: given };
  }
  const shipped = SHIPPED.find((mapping) => columnsOf(mapping).every((column) => has.has(column)));
  return shipped ? { mapping: shipped } : recogniseReso(has, open);
}

function recogniseReso(has: ReadonlySet<string>, open: boolean): Recognised {
  const names = new Map(
    RESO_FIELDS.map((field) => [
      field,
      (RESO_SYNONYMS[field] ?? [field]).find((name) => has.has(name)) ?? (open ? field : undefined),
    ]),
  );
  const key = names.get('ListingKey');
  const required: ResoField[] = ['StandardStatus', 'PostalCode'];
  const missing = required.filter((field) => names.get(field) === undefined) as string[];
  if (!key || !has.has(key)) missing.unshift('ListingKey');
  if (!open && !RESO_PRICES.some((field) => has.has(field))) missing.push(RESO_PRICES.join(' or '));
  if (missing.length > 0 || key === undefined) return { missing };
  names.delete('ListingKey');
  const fields = Object.fromEntries([...names].filter(([, name]) => name !== undefined));
  return { mapping: mappingFile.parse({ source: 'reso', key: [key], fields }) };
}
