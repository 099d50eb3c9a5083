/** Words of the field that several domains speak: what a home is, how it is offered, what it has. */
export const PROPERTY_TYPES = [
  'apartment',
  'house',
  'villa',
  'studio',
  'loft',
  'land',
  'parking',
  'commercial',
] as const;
export type PropertyType = (typeof PROPERTY_TYPES)[number];

export const TRANSACTIONS = ['sale', 'rent'] as const;
export type Transaction = (typeof TRANSACTIONS)[number];

export const LISTING_STATUSES = [
  'draft',
  'active',
  'under_offer',
  'sold',
  'let',
  'withdrawn',
] as const;
export type ListingStatus = (typeof LISTING_STATUSES)[number];

/** What a search shows unless it asks otherwise. */
export const OPEN_STATUSES = ['active', 'under_offer'] as const satisfies readonly ListingStatus[];

/** What a stranger may ever see; drafts belong to their publisher. */
export const PUBLIC_STATUSES = [
  'active',
  'under_offer',
  'sold',
  'let',
  'withdrawn',
] as const satisfies readonly ListingStatus[];

export const FEATURES = [
  'pool',
  'garden',
  'garage',
  'parking',
  'balcony',
  'terrace',
  'elevator',
  'view',
  'waterfront',
  'fireplace',
  'cellar',
  'furnished',
  'air_conditioning',
  'accessible',
  'pets_allowed',
  'ground_floor',
  'top_floor',
  'new_build',
  'gym',
  'concierge',
  'storage',
] as const;
export type Feature = (typeof FEATURES)[number];
