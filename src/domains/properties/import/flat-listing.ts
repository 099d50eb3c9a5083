import { arrayLiteral, type CopyValue, copyLine } from '@/platform/db/copy';

/** A listing and its property in one row, checked, as the staging table takes it. Instants are ISO text. */
export interface FlatListing {
  readonly source_key: string;
  /** Names the home at its source; null where the source names none. */
  readonly property_key: string | null;
  readonly transaction: string;
  readonly status: string;
  readonly type: string;
  readonly title: string;
  readonly description: string;
  /** Minor units. */
  readonly price: bigint;
  readonly currency: string;
  readonly listed_at: string | null;
  readonly closed_at: string | null;
  readonly contact_email: string | null;
  readonly address: string | null;
  readonly city: string;
  readonly city_key: string;
  readonly state: string | null;
  readonly postal_code: string;
  readonly country: string;
  readonly latitude: number | null;
  readonly longitude: number | null;
  /** m² */
  readonly surface: number | null;
  readonly land_surface: number | null;
  readonly rooms: number | null;
  readonly bedrooms: number | null;
  readonly bathrooms: number | null;
  readonly year_built: number | null;
  readonly features: readonly string[];
  /** Addresses of photos that stay at their source. */
  readonly photos: readonly string[];
}

/** The staging table's columns with their types, in the order of {@link stageLine}. */
export const STAGE_COLUMNS = {
  source_key: 'text',
  property_key: 'text',
  transaction: 'transaction',
  status: 'listing_status',
  type: 'property_type',
  title: 'text',
  description: 'text',
  price: 'bigint',
  currency: 'char(3)',
  listed_at: 'timestamptz',
  closed_at: 'timestamptz',
  contact_email: 'text',
  address: 'text',
  city: 'text',
  city_key: 'text',
  state: 'text',
  postal_code: 'text',
  country: 'char(2)',
  latitude: 'double precision',
  longitude: 'double precision',
  surface: 'real',
  land_surface: 'real',
  rooms: 'smallint',
  bedrooms: 'smallint',
  bathrooms: 'real',
  year_built: 'smallint',
  features: 'text[]',
  photos: 'text[]',
} as const satisfies Record<keyof FlatListing, string>;

export const STAGE_NAMES = Object.keys(STAGE_COLUMNS) as (keyof FlatListing)[];

export function stageLine(listing: FlatListing): string {
  return copyLine(STAGE_NAMES.map((name): CopyValue => cell(listing[name])));
}

function cell(value: FlatListing[keyof FlatListing]): CopyValue {
  return Array.isArray(value) ? arrayLiteral(value) : (value as CopyValue);
}
