import type { PropertyType } from '@/kernel/homes';
import type { Currency } from '@/kernel/money';

/** What kind of contract a recorded transfer is. */
export const SALE_NATURES = ['sale', 'off_plan', 'exchange', 'auction', 'expropriation'] as const;
export type SaleNature = (typeof SALE_NATURES)[number];

/** Why a sale stays out of valuations and medians, though it is kept and shown. */
export const SALE_EXCLUSIONS = [
  'no_price',
  'symbolic_price',
  'no_dwelling',
  'several_dwellings',
  'with_commercial_premises',
  'no_surface',
  'off_plan',
  'exchange',
  'auction',
  'expropriation',
  'doubtful_group',
  'bulk_sale',
  'other_type',
  'part_share',
] as const;
export type SaleExclusion = (typeof SALE_EXCLUSIONS)[number];

/** The source of sales that the demo invented: they show as such, and never stand beside recorded ones. */
export const DEMO_SOURCE = 'demo';

/** How exactly a sale's coordinates are known; null where there are none. */
export type LocationPrecision = 'address' | 'parcel' | 'street' | 'commune' | 'postal_code';

/** One thing that a sale transfers. A row of a source is one part, or repeats another. */
export interface SalePart {
  readonly kind: 'dwelling' | 'outbuilding' | 'commercial' | 'land';
  readonly type: 'house' | 'apartment' | null;
  /** Built surface in m². */
  readonly surface: number | null;
  readonly rooms: number | null;
  readonly landUse: string | null;
  /** Land in m². */
  readonly landSurface: number | null;
  readonly parcel: string | null;
  readonly lots: readonly string[];
}

/** A part of which nothing is known yet. */
export const UNKNOWN_PART: SalePart = {
  kind: 'land',
  type: null,
  surface: null,
  rooms: null,
  landUse: null,
  landSurface: null,
  parcel: null,
  lots: [],
};

/** One recorded transfer with everything in it. The price is that of the whole; it belongs to no part. */
export interface RecordedSale {
  readonly source: string;
  /** Unique within the source, and the same in its next release. */
  readonly sourceKey: string;
  readonly country: string;
  /** ISO date. */
  readonly soldOn: string;
  /** Major units; null where the record names none. */
  readonly price: number | null;
  readonly currency: Currency;
  readonly nature: SaleNature;
  readonly propertyType: PropertyType | null;
  /** Of the one dwelling, m²; null where there is none or are several. */
  readonly surface: number | null;
  readonly landSurface: number | null;
  readonly rooms: number | null;
  readonly bedrooms: number | null;
  readonly bathrooms: number | null;
  readonly floors: number | null;
  readonly yearBuilt: number | null;
  readonly yearRenovated: number | null;
  /** Numbers that one source alone knows, by its own scale: `grade`, `condition`, `view`. */
  readonly details: Readonly<Record<string, number>>;
  readonly dwellings: number;
  readonly outbuildings: number;
  readonly parts: readonly SalePart[];
  readonly addressNumber: string | null;
  readonly addressSuffix: string | null;
  readonly street: string | null;
  readonly streetCode: string | null;
  readonly postalCode: string | null;
  readonly city: string | null;
  readonly communeCode: string | null;
  readonly department: string | null;
  readonly parcel: string | null;
  readonly latitude: number | null;
  readonly longitude: number | null;
  readonly precision: LocationPrecision | null;
  readonly exclusions: readonly SaleExclusion[];
}
