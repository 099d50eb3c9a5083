import type { FlatListing } from './flat-listing';
import { HOLDS_HOME } from './offered-twice';

export type Column = keyof FlatListing;

/** Columns that the property keeps, and those that its listing keeps; some are in both (see `listing` in tables). */
export const PROPERTY: readonly Column[] = [
  'type',
  'address',
  'city',
  'state',
  'postal_code',
  'country',
  'latitude',
  'longitude',
  'surface',
  'land_surface',
  'rooms',
  'bedrooms',
  'bathrooms',
  'year_built',
  'features',
];
export const LISTING: readonly Column[] = [
  'transaction',
  'status',
  'type',
  'title',
  'description',
  'price',
  'currency',
  'closed_at',
  'contact_email',
  'city_key',
  'postal_code',
  'country',
  'latitude',
  'longitude',
  'surface',
  'rooms',
  'bedrooms',
  'bathrooms',
  'year_built',
  'features',
];

/** The staging table of the import's connection. */
export const STAGE = 'pg_temp.import_stage';
export const from = (alias: string, columns: readonly Column[]) =>
  columns.map((column) => `${alias}.${column}`).join(', ');

/** States in which a listing keeps its home to itself, as SQL. */
export const OPEN = `(${HOLDS_HOME.map((status) => `'${status}'`).join(', ')})`;
