import { type Currency, isCurrency, type Money, toMajorUnits, toMinorUnits } from '@/kernel/money';
import type { ComparableSale, RecordedSaleView } from './contract';
import type { PricedSale } from './model';
import { pricedSaleOf } from './model-priced-sale';
import type { PricedRow, SaleRow } from './store';

/** A sale of the store as lists and maps show it. */
export function shapeSale(row: SaleRow): RecordedSaleView {
  const price = priceOf(row);
  const { surface, isSymbolic, exclusions } = row;
  return {
    id: row.id,
    soldOn: row.soldOn,
    nature: row.nature,
    address: addressOf(row),
    postalCode: row.postalCode,
    city: row.city,
    type: row.type,
    surface,
    landSurface: row.landSurface,
    rooms: row.rooms,
    dwellings: row.dwellings,
    price,
    // The price is that of the whole: with several dwellings it is no home's per m².
    pricePerSquareMetre: price && surface && row.dwellings === 1 ? perMetre(price, surface) : null,
    latitude: row.latitude,
    longitude: row.longitude,
    precision: row.precision,
    exclusions:
      isSymbolic && !exclusions.includes('symbolic_price')
        ? [...exclusions, 'symbolic_price']
        : exclusions,
    source: row.source,
    isDemo: row.isDemo,
  };
}

/** A sale of the store as models see it; null where it may not speak for others. */
export function pricedRowOf(row: PricedRow): PricedSale | null {
  const price = priceOf(row);
  return price && pricedSaleOf(String(row.id), { ...row, price: toMajorUnits(price) });
}

interface Compared {
  readonly distance: number;
  readonly ageInMonths: number;
  readonly likeness: number;
  /** Major units. */
  readonly adjusted: number;
}

/** A sale beside the home that it speaks for; null where it lacks what a comparison needs. */
export function shapeComparable(row: SaleRow, compared: Compared): ComparableSale | null {
  const view = shapeSale(row);
  const { type, surface, price, pricePerSquareMetre } = view;
  if (!type || surface === null || !price || !pricePerSquareMetre) return null;
  const { distance, ageInMonths, likeness, adjusted } = compared;
  return {
    ...view,
    type,
    surface,
    price,
    pricePerSquareMetre,
    adjustedPrice: moneyOf(adjusted, price.currency),
    distance,
    ageInMonths,
    likeness,
  };
}

/** Major units as money, to the nearest minor unit. */
export function moneyOf(major: number, currency: Currency): Money {
  return { amount: toMinorUnits(major.toFixed(2), currency), currency };
}

function perMetre(price: Money, surface: number): Money {
  return moneyOf(toMajorUnits(price) / surface, price.currency);
}

function priceOf({ price, currency }: Pick<SaleRow, 'price' | 'currency'>): Money | null {
  return price !== null && isCurrency(currency) ? { amount: price, currency } : null;
}

function addressOf({ addressSuffix, addressNumber, street, country }: SaleRow): string | null {
  // In Britain the suffix is the flat, which stands before the house's number; in France it is bis or ter.
  const number = country === 'GB' ? [addressSuffix, addressNumber] : [addressNumber, addressSuffix];
  const told = [...number, street].filter((part) => part !== null && part !== '');
  return street === null || told.length === 0 ? null : told.join(' ');
}
