import type { ListingStatus, PropertyType, Transaction } from '@/kernel/homes';

/**
 * RESO's StandardStatus in our words; `closed` is sold or let after the transaction. What is not to be seen yet
 * (Coming Soon, Incomplete) is a draft, and what is no longer offered is withdrawn.
 */
const STATUSES: Record<string, ListingStatus | 'closed'> = {
  active: 'active',
  'active under contract': 'under_offer',
  pending: 'under_offer',
  closed: 'closed',
  'coming soon': 'draft',
  incomplete: 'draft',
  hold: 'withdrawn',
  withdrawn: 'withdrawn',
  canceled: 'withdrawn',
  cancelled: 'withdrawn',
  expired: 'withdrawn',
  delete: 'withdrawn',
};

/** RESO's PropertySubType, then PropertyType, in our words; our own words are taken as they are. */
const TYPES: Record<string, PropertyType> = {
  apartment: 'apartment',
  condominium: 'apartment',
  flat: 'apartment',
  'stock cooperative': 'apartment',
  'own your own': 'apartment',
  timeshare: 'apartment',
  studio: 'studio',
  loft: 'loft',
  villa: 'villa',
  house: 'house',
  'single family residence': 'house',
  detached: 'house',
  'semi-detached': 'house',
  townhouse: 'house',
  duplex: 'house',
  triplex: 'house',
  quadruplex: 'house',
  'multi family': 'house',
  cabin: 'house',
  ranch: 'house',
  'mobile home': 'house',
  'manufactured home': 'house',
  'manufactured on land': 'house',
  farm: 'house',
  'unimproved land': 'land',
  land: 'land',
  agriculture: 'land',
  'deeded parking': 'parking',
  parking: 'parking',
  'boat slip': 'parking',
  office: 'commercial',
  retail: 'commercial',
  industrial: 'commercial',
  warehouse: 'commercial',
  'hotel/motel': 'commercial',
  'mixed use': 'commercial',
  business: 'commercial',
  commercial: 'commercial',
  'commercial sale': 'commercial',
  'commercial lease': 'commercial',
  'business opportunity': 'commercial',
  residential: 'house',
  'residential lease': 'apartment',
  'residential income': 'house',
  'manufactured in park': 'house',
};

/** Payload variants write `SingleFamilyResidence` and `ActiveUnderContract`: the same words without spaces. */
const compact = (word: string) => word.replace(/[\s_-]+/g, '').toLowerCase();

function lookUp<Value>(table: Record<string, Value>): (word: string) => Value | undefined {
  const byCompact = new Map(Object.entries(table).map(([word, value]) => [compact(word), value]));
  return (word) => byCompact.get(compact(word));
}

export const statusOf = lookUp(STATUSES);
export const typeOf = lookUp(TYPES);

/** A lease is what RESO's PropertyType says is one, or what has a lease amount and no price. */
export function transactionOf(propertyType: string, hasLeaseAmount: boolean): Transaction {
  return hasLeaseAmount || /lease|rent/i.test(propertyType) ? 'rent' : 'sale';
}

/** Square metres in one of the units that RESO names, and in the short words that files write. */
export const areaUnit = lookUp<number>({
  'square feet': 0.09290304,
  sqft: 0.09290304,
  'square meters': 1,
  'square metres': 1,
  sqm: 1,
  m2: 1,
  'square yards': 0.83612736,
  acres: 4046.8564224,
  hectares: 10_000,
});

/** What a month's rent is of an amount paid this often: numerator and denominator, so that no cent is lost early. */
export const rentPerMonth = lookUp<readonly [bigint, bigint]>({
  monthly: [1n, 1n],
  'semi-annually': [1n, 6n],
  annually: [1n, 12n],
  yearly: [1n, 12n],
  quarterly: [1n, 3n],
  weekly: [52n, 12n],
  'bi-weekly': [26n, 12n],
});

export const countryCode = lookUp<string>({
  fr: 'FR',
  france: 'FR',
  us: 'US',
  usa: 'US',
  'united states': 'US',
  'united states of america': 'US',
  gb: 'GB',
  uk: 'GB',
  'united kingdom': 'GB',
  in: 'IN',
  india: 'IN',
});
