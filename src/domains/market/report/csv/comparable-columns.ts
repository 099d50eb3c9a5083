import { type Money, toMajorUnits } from '@/kernel/money';
import type { ComparableSale } from '../../valuation/contract';
import type { Cell } from './write-csv';

const major = (amount: Money) => toMajorUnits(amount);
const places = (value: number | null, digits: number) =>
  value === null ? null : Number(value.toFixed(digits));

/** What the file of sales says, by column; docs/offers.md tells what each means. */
const COLUMNS: readonly (readonly [name: string, cell: (sale: ComparableSale) => Cell])[] = [
  ['sold_on', ({ soldOn }) => soldOn],
  ['price', ({ price }) => major(price)],
  ['currency', ({ price }) => price.currency],
  ['price_per_m2', ({ pricePerSquareMetre }) => major(pricePerSquareMetre)],
  ['adjusted_price', ({ adjustedPrice }) => major(adjustedPrice)],
  ['type', ({ type }) => type],
  ['surface_m2', ({ surface }) => places(surface, 2)],
  ['land_m2', ({ landSurface }) => places(landSurface, 2)],
  ['rooms', ({ rooms }) => rooms],
  ['address', ({ address }) => address],
  ['postal_code', ({ postalCode }) => postalCode],
  ['city', ({ city }) => city],
  ['latitude', ({ latitude }) => places(latitude, 6)],
  ['longitude', ({ longitude }) => places(longitude, 6)],
  ['location_precision', ({ precision }) => precision],
  ['distance_km', ({ distance }) => places(distance, 3)],
  ['age_months', ({ ageInMonths }) => ageInMonths],
  ['likeness', ({ likeness }) => places(likeness, 3)],
  ['source', ({ source }) => source],
  ['is_demo', ({ isDemo }) => isDemo],
];

export const COMPARABLE_COLUMNS = COLUMNS.map(([name]) => name);

export function comparableRow(sale: ComparableSale): Cell[] {
  return COLUMNS.map(([, cell]) => cell(sale));
}
