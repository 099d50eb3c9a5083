import type { Feature, ListingStatus, PropertyType, Transaction } from '@/kernel/homes';

export const FREQUENCIES = ['instant', 'daily', 'weekly', 'off'] as const;
/** How often somebody hears of what is new to a saved search. */
export type Frequency = (typeof FREQUENCIES)[number];

export const NAME_MAX = 120;
/** What one person may keep: each new home is held against every search. */
export const SEARCHES_MAX = 100;
/** A search that was removed can be put back for a day. */
export const UNDO_MS = 24 * 60 * 60 * 1000;
/** Homes that one letter shows. */
export const SHOWN = 10;
/** After an instant alert the next one waits, so that an import of a town does not become a hundred letters. */
export const INSTANT_PAUSE_MS = 10 * 60 * 1000;
/** Letters to an address that were refused for good, one after another, before alerts by mail stop. */
export const BOUNCES_MAX = 3;

/** A listing as searches test it, in its own writing: `price` in minor units, surfaces in m². */
export interface TestedListing {
  readonly transaction: Transaction;
  readonly status: ListingStatus;
  readonly price: bigint;
  readonly currency: string;
  /** Minor units; null where the surface is unknown. */
  readonly pricePerSquareMetre: number | null;
  readonly listedAt: Date;
  readonly type: PropertyType;
  readonly cityKey: string;
  readonly postalCode: string;
  readonly latitude: number | null;
  readonly longitude: number | null;
  readonly surface: number | null;
  readonly rooms: number | null;
  readonly bedrooms: number | null;
  readonly bathrooms: number | null;
  readonly yearBuilt: number | null;
  readonly features: readonly (Feature | string)[];
}

/** Why a new home is counted in an alert but not shown in it. */
export const LEFT_OUT = [
  'under_offer',
  'no_longer_offered',
  'no_longer_matching',
  'hidden',
  'other_currency',
  'own',
  'too_many',
] as const;
export type LeftOut = (typeof LEFT_OUT)[number];
