import { squareFeetToSquareMetres } from '@/kernel/units';
import { type SalePart, UNKNOWN_PART } from '../model';
import { factsOf } from './facts';
import type { Cells, SaleLayout } from './layout';
import { dateIn, numberIn, paddedIn, positiveIn } from './values';

/** House sales around Seattle, one a row, with the assessor's marks for build and condition. */
export const kingCounty: SaleLayout = {
  name: 'king-county',
  columns: ['id', 'date', 'price', 'sqft_living', 'sqft_lot', 'grade', 'zipcode', 'lat', 'long'],
  keyOf: (row) => `${row.id}|${row.date}`,
  saleOf(key, rows) {
    const [row] = rows as readonly [Cells, ...Cells[]];
    const price = numberIn(row, 'price');
    const living = surfaceIn(row, 'sqft_living');
    return {
      source: 'king-county',
      sourceKey: key,
      country: 'US',
      soldOn: dateIn(row, 'date'),
      price,
      currency: 'USD',
      nature: 'sale',
      ...factsOf([{ ...HOUSE, surface: living }], { price, nature: 'sale' }),
      landSurface: surfaceIn(row, 'sqft_lot'),
      rooms: null,
      bedrooms: numberIn(row, 'bedrooms'),
      bathrooms: numberIn(row, 'bathrooms'),
      floors: positiveIn(row, 'floors'),
      yearBuilt: positiveIn(row, 'yr_built'),
      yearRenovated: positiveIn(row, 'yr_renovated'),
      details: detailsOf(row),
      addressNumber: null,
      addressSuffix: null,
      street: null,
      streetCode: null,
      postalCode: paddedIn(row, 'zipcode', 5),
      city: null,
      communeCode: null,
      department: 'King',
      parcel: paddedIn(row, 'id', 10),
      latitude: numberIn(row, 'lat'),
      longitude: numberIn(row, 'long'),
      precision: 'parcel',
    };
  },
};

const HOUSE: SalePart = { ...UNKNOWN_PART, kind: 'dwelling', type: 'house' };

function surfaceIn(row: Cells, field: string): number | null {
  const feet = positiveIn(row, field);
  return feet === null ? null : squareFeetToSquareMetres(feet);
}

/** The assessor's scales (grade 1 to 13, condition 1 to 5, view 0 to 4) and surfaces in m². */
function detailsOf(row: Cells): Record<string, number> {
  const told = {
    grade: numberIn(row, 'grade'),
    condition: numberIn(row, 'condition'),
    view: numberIn(row, 'view'),
    waterfront: numberIn(row, 'waterfront'),
    basement_surface: squareFeetToSquareMetres(numberIn(row, 'sqft_basement') ?? 0),
    neighbours_surface: surfaceIn(row, 'sqft_living15'),
    neighbours_land_surface: surfaceIn(row, 'sqft_lot15'),
  };
  return Object.fromEntries(
    Object.entries(told).filter((entry): entry is [string, number] => entry[1] !== null),
  );
}
