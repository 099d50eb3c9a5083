import { type SaleExclusion, type SalePart, UNKNOWN_PART } from '../model';
import { factsOf } from './facts';
import { NOT_TOLD } from './geo-dvf';
import { type Cells, type SaleLayout, UnusableRow } from './layout';
import { dateIn, numberIn, textIn } from './values';

const TYPES: Readonly<Record<string, SalePart['type']>> = {
  D: 'house',
  S: 'house',
  T: 'house',
  F: 'apartment',
  O: null,
};

/** HM Land Registry's Price Paid Data: a full address, and neither surface nor rooms. */
export const ukPricePaid: SaleLayout = {
  name: 'uk-price-paid',
  columns: [
    'unique_id',
    'price_paid',
    'deed_date',
    'postcode',
    'property_type',
    'transaction_category',
  ],
  keyOf: (row) => row.unique_id ?? '',
  saleOf(key, rows) {
    if (key === '') throw new UnusableRow('unique_id', 'is empty');
    const [row] = rows as readonly [Cells, ...Cells[]];
    const type = TYPES[row.property_type ?? ''];
    if (type === undefined)
      throw new UnusableRow('property_type', `${row.property_type} is unknown`);
    const price = numberIn(row, 'price_paid');
    const facts = factsOf([partOf(type)], { price, nature: 'sale' });
    return {
      source: 'uk-price-paid',
      sourceKey: key,
      country: 'GB',
      soldOn: dateIn(row, 'deed_date'),
      price,
      currency: 'GBP',
      nature: 'sale',
      ...facts,
      ...NOT_TOLD,
      details: {
        new_build: row.new_build === 'Y' ? 1 : 0,
        leasehold: row.estate_type === 'L' ? 1 : 0,
      },
      addressNumber: textIn(row, 'paon'),
      addressSuffix: textIn(row, 'saon'),
      street: textIn(row, 'street'),
      streetCode: null,
      postalCode: textIn(row, 'postcode'),
      city: textIn(row, 'town'),
      communeCode: null,
      department: textIn(row, 'county'),
      parcel: null,
      latitude: null,
      longitude: null,
      precision: null,
      exclusions: [...facts.exclusions, ...markedBy(row)],
    };
  },
};

function partOf(type: SalePart['type']): SalePart {
  return { ...UNKNOWN_PART, kind: type === null ? 'commercial' : 'dwelling', type };
}

/** Category B: repossessions, sales to companies, several at once. Type O: what is no home. */
function markedBy(row: Cells): SaleExclusion[] {
  return [
    ...(row.transaction_category === 'B' ? (['bulk_sale'] as const) : []),
    ...(row.property_type === 'O' ? (['other_type'] as const) : []),
  ];
}
