import {
  type ListingStatus,
  OPEN_STATUSES,
  type PropertyType,
  type Transaction,
} from '@/kernel/homes';
import { nameKey } from '@/kernel/text';
import type { PublicationForm } from './contract';

/** Photos that one home may have. */
export const MAX_PHOTOS = 50;

/** A home as its publisher sees it: as its listing stands, a draft before there is one, or taken down. */
export type PublicationStatus = ListingStatus | 'taken_down';

/** What a form holds before anything is typed. */
export const EMPTY_FORM: PublicationForm = {
  transaction: 'sale',
  type: null,
  address: '',
  city: '',
  postalCode: '',
  state: '',
  country: 'FR',
  latitude: null,
  longitude: null,
  surface: null,
  landSurface: null,
  rooms: null,
  bedrooms: null,
  bathrooms: null,
  yearBuilt: null,
  features: [],
  price: null,
  currency: 'EUR',
  title: '',
  description: '',
  contactName: '',
};

/** Homes that are sold by what is under the sky, not by what is under a roof. */
const WITHOUT_LIVING_AREA: readonly PropertyType[] = ['land', 'parking'];

export type MissingField =
  | 'type'
  | 'city'
  | 'postalCode'
  | 'surface'
  | 'landSurface'
  | 'price'
  | 'title'
  | 'description';

/** What a home still needs before it can be offered, in the order of the form. */
export function missingOf(form: PublicationForm): MissingField[] {
  const missing: MissingField[] = [];
  const { type } = form;
  if (nameKey(form.city) === '') missing.push('city');
  if (nameKey(form.postalCode) === '') missing.push('postalCode');
  if (type === null) missing.push('type');
  if (type === 'land' ? !form.landSurface : false) missing.push('landSurface');
  if (type !== null && !WITHOUT_LIVING_AREA.includes(type) && !form.surface)
    missing.push('surface');
  if (!form.price) missing.push('price');
  if (nameKey(form.title) === '') missing.push('title');
  if (nameKey(form.description) === '') missing.push('description');
  return missing;
}

/** Where a listing may go from where it is. An offer may fall through, and a word said too early can be taken back. */
const NEXT: Record<ListingStatus, readonly ListingStatus[]> = {
  draft: ['active'],
  active: ['under_offer', 'sold', 'let', 'withdrawn'],
  under_offer: ['active', 'sold', 'let', 'withdrawn'],
  sold: ['active', 'under_offer'],
  let: ['active', 'under_offer'],
  withdrawn: ['active'],
};

/** The states that the publisher may choose next: nothing is sold that was to let. */
export function nextStatuses(status: PublicationStatus, transaction: Transaction): ListingStatus[] {
  if (status === 'taken_down') return [];
  const never: ListingStatus = transaction === 'sale' ? 'let' : 'sold';
  return NEXT[status].filter((next) => next !== never);
}

export function statusOf(
  listing: { status: ListingStatus; takenDownAt: Date | null } | null,
): PublicationStatus {
  if (!listing) return 'draft';
  return listing.takenDownAt === null ? listing.status : 'taken_down';
}

/** Where the public page can be found by searching. */
export const OPEN_STATES: readonly PublicationStatus[] = OPEN_STATUSES;
