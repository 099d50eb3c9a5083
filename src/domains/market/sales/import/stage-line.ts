import { createHash } from 'node:crypto';
import { toMinorUnits } from '@/kernel/money';
import { arrayLiteral, type CopyValue, copyLine } from '@/platform/db/copy';
import { searchedText, streetKey } from '../../addresses/model-street';
import { DEMO_SOURCE, type RecordedSale } from '../model';

type Cell = (sale: RecordedSale) => CopyValue;

/** The columns of a sale as a record fills them, with their types in the staging table. */
const COLUMNS: Readonly<Record<string, readonly [type: string, cell: Cell]>> = {
  is_demo: ['boolean', ({ source }) => source === DEMO_SOURCE],
  country: ['char(2)', ({ country }) => country],
  sold_on: ['date', ({ soldOn }) => soldOn],
  price: [
    'bigint',
    ({ price, currency }) => (price === null ? null : toMinorUnits(price, currency)),
  ],
  currency: ['char(3)', ({ currency }) => currency],
  nature: ['sale_nature', ({ nature }) => nature],
  type: ['text', ({ propertyType }) => propertyType],
  surface: ['real', ({ surface }) => surface],
  land_surface: ['real', ({ landSurface }) => landSurface],
  rooms: ['smallint', ({ rooms }) => rooms],
  bedrooms: ['smallint', ({ bedrooms }) => bedrooms],
  bathrooms: ['real', ({ bathrooms }) => bathrooms],
  floors: ['real', ({ floors }) => floors],
  year_built: ['smallint', ({ yearBuilt }) => yearBuilt],
  year_renovated: ['smallint', ({ yearRenovated }) => yearRenovated],
  details: ['jsonb', ({ details }) => JSON.stringify(details)],
  dwellings: ['smallint', ({ dwellings }) => dwellings],
  outbuildings: ['smallint', ({ outbuildings }) => outbuildings],
  parts: ['jsonb', ({ parts }) => JSON.stringify(parts)],
  address_number: ['text', ({ addressNumber }) => addressNumber],
  address_suffix: ['text', ({ addressSuffix }) => addressSuffix],
  street: ['text', ({ street }) => street],
  street_code: ['text', ({ streetCode }) => streetCode],
  postal_code: ['text', ({ postalCode }) => postalCode],
  city: ['text', ({ city }) => city],
  commune_code: ['text', ({ communeCode }) => communeCode],
  department: ['text', ({ department }) => department],
  parcel: ['text', ({ parcel }) => parcel],
  latitude: ['double precision', ({ latitude }) => latitude],
  longitude: ['double precision', ({ longitude }) => longitude],
  precision: ['text', ({ precision }) => precision],
  exclusions: ['text[]', ({ exclusions }) => arrayLiteral(exclusions)],
};

/** What finds a sale's street, in the staging table only. */
const STREET: Readonly<Record<string, readonly [type: string, cell: Cell]>> = {
  street_key: ['text', ({ street }) => (street === null ? null : streetKey(street))],
  street_search: [
    'text',
    ({ street, city }) => (street === null ? null : searchedText(street, city)),
  ],
};

const CELLS = Object.values(COLUMNS).map(([, cell]) => cell);
const STREET_CELLS = Object.values(STREET).map(([, cell]) => cell);

/** Names of what a record says; `source`, its key and the fingerprint stand before them. */
export const RECORD_NAMES = Object.keys(COLUMNS);

/** The staging table's columns with their types, in the order of {@link stageLine}. */
export const STAGE_COLUMNS: readonly string[] = [
  'source text',
  'source_key text',
  'fingerprint char(32)',
  ...Object.entries({ ...COLUMNS, ...STREET }).map(([name, [type]]) => `${name} ${type}`),
];

/** A sale as one line of COPY. */
export function stageLine(sale: RecordedSale): string {
  const record = copyLine(CELLS.map((cell) => cell(sale)));
  const fingerprint = createHash('md5').update(record).digest('hex');
  const street = copyLine(STREET_CELLS.map((cell) => cell(sale)));
  return [copyLine([sale.source, sale.sourceKey, fingerprint]), record]
    .map((part) => part.slice(0, -1))
    .concat(street)
    .join('\t');
}
