import type { ExtraConfigColumn } from 'drizzle-orm/pg-core';

type Searched =
  | 'transaction'
  | 'isOpen'
  | 'type'
  | 'bedrooms'
  | 'bathrooms'
  | 'rooms'
  | 'surface'
  | 'price'
  | 'currency'
  | 'yearBuilt'
  | 'features'
  | 'latitude'
  | 'longitude'
  | 'id'
  | 'listedAt'
  | 'pricePerSquareMetre';
type SearchedColumns = Readonly<Record<Searched, ExtraConfigColumn>>;

/** Sale and rent never mix, and open listings lie apart from the recorded ones: every search names both. */
export function market(table: SearchedColumns): [ExtraConfigColumn, ExtraConfigColumn] {
  return [table.transaction, table.isOpen];
}

/** What a search may ask of a home; in an index it is read without the home. */
export function facts(table: SearchedColumns): ExtraConfigColumn[] {
  const { type, bedrooms, bathrooms, rooms, surface, price, currency, yearBuilt, features } = table;
  return [type, bedrooms, bathrooms, rooms, surface, price, currency, yearBuilt, features];
}

export function spot(table: SearchedColumns): ExtraConfigColumn[] {
  return [table.latitude, table.longitude, table.id, table.listedAt, table.pricePerSquareMetre];
}
