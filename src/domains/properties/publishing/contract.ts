import { z } from 'zod';
import { COUNTRIES, type Country } from '@/kernel/countries';
import { FEATURES, LISTING_STATUSES, PROPERTY_TYPES, TRANSACTIONS } from '@/kernel/homes';
import { CURRENCIES, MAX_MAJOR_AMOUNT } from '@/kernel/money';
import { money } from '@/kernel/money-contract';
import { MAX_PHOTOS } from './model';

const line = (length: number) => z.string().max(length);
const surface = z.number().min(0).max(10_000_000).nullable();
const count = z.number().int().min(0).max(100).nullable();

/**
 * A home as its publisher types it: half a form is a form. What it needs before it can be offered is `missingOf`'s to
 * say. Surfaces are m², `price` whole units of `currency` (a rent is per month).
 */
export const publicationForm = z.object({
  transaction: z.enum(TRANSACTIONS),
  type: z.enum(PROPERTY_TYPES).nullable(),
  address: line(200),
  city: line(100),
  postalCode: line(12),
  state: line(100),
  country: z.enum(Object.keys(COUNTRIES) as [Country, ...Country[]]),
  latitude: z.number().min(-90).max(90).nullable(),
  longitude: z.number().min(-180).max(180).nullable(),
  surface,
  landSurface: surface,
  rooms: count,
  bedrooms: count,
  bathrooms: z.number().min(0).max(100).nullable(),
  yearBuilt: z.number().int().min(1000).max(2200).nullable(),
  features: z.array(z.enum(FEATURES)).max(FEATURES.length),
  price: z.number().min(0).max(MAX_MAJOR_AMOUNT).nullable(),
  currency: z.enum(CURRENCIES),
  title: line(150),
  description: line(20_000),
  contactName: line(100),
});
export type PublicationForm = z.output<typeof publicationForm>;

export const publicationId = z.object({ id: z.uuid() });

/** `version` is the one that was read, 0 for a home that is being begun; its id is made by the page. */
export const saveInput = publicationId.extend({
  version: z.number().int().min(0),
  form: publicationForm,
});
export type SaveInput = z.output<typeof saveInput>;

export const publishInput = publicationId.extend({ version: z.number().int().min(1) });

export const statusInput = publicationId.extend({
  status: z.enum(LISTING_STATUSES).exclude(['draft']),
});

export const priceInput = publicationId.extend({
  /** Whole units, in the currency that the home is offered in. */
  price: z.number().positive().max(MAX_MAJOR_AMOUNT),
});

export const removalInput = publicationId.extend({ isRemoved: z.boolean() });

export const photoOrderInput = publicationId.extend({
  photoIds: z.array(z.uuid()).max(MAX_PHOTOS),
});

export const photoCaptionInput = z.object({ photoId: z.uuid(), caption: line(300) });
export const photoRemovalInput = z.object({ photoId: z.uuid(), isRemoved: z.boolean() });

export const pageInput = z.object({
  page: z.number().int().min(1).max(1000).default(1),
  perPage: z.number().int().min(1).max(100).default(20),
});

export const PHOTO_STATES = ['processing', 'ready', 'unreadable'] as const;

export const publicationPhoto = z.object({
  id: z.uuid(),
  name: z.string(),
  caption: z.string(),
  /** Lower comes first. */
  position: z.number().int(),
  state: z.enum(PHOTO_STATES),
  /** SHA-256 of the upload in hex: the same file is not sent again. */
  contentHash: z.string(),
  /** The largest of its sizes, once they are made. */
  url: z.string().nullable(),
  width: z.number().nullable(),
  height: z.number().nullable(),
  placeholder: z.string().nullable(),
});
export type PublicationPhoto = z.output<typeof publicationPhoto>;

const status = z.enum([...LISTING_STATUSES, 'taken_down']);

export const publicationView = z.object({
  id: z.uuid(),
  version: z.number().int(),
  form: publicationForm,
  status,
  /** What is offered in public; null until it is published for the first time. */
  listing: z
    .object({
      propertyId: z.number().int(),
      price: money,
      priceHistory: z.array(z.object({ price: money, recordedAt: z.date() })),
    })
    .nullable(),
  takenDown: z.object({ reason: z.string(), at: z.date() }).nullable(),
  /** The form or the photos say something that the public page does not say yet. */
  hasUnpublishedChanges: z.boolean(),
  photos: z.array(publicationPhoto),
});
export type PublicationView = z.output<typeof publicationView>;

export const publicationSummary = z.object({
  id: z.uuid(),
  propertyId: z.number().int().nullable(),
  status,
  transaction: z.enum(TRANSACTIONS),
  title: z.string(),
  city: z.string(),
  price: money.nullable(),
  cover: z.object({ url: z.string(), placeholder: z.string().nullable() }).nullable(),
  photoCount: z.number().int(),
  views: z.number().int(),
  viewsThisWeek: z.number().int(),
  favourites: z.number().int(),
  requests: z.number().int(),
  updatedAt: z.date(),
});
export type PublicationSummary = z.output<typeof publicationSummary>;

export const takeDownInput = z.object({
  propertyId: z.number().int().min(1).max(2_147_483_647),
  reason: z.string().trim().min(10).max(500),
});
export const takeDownId = z.object({ id: z.number().int().min(1).max(2_147_483_647) });

export const takeDownView = z.object({
  id: z.number().int(),
  propertyId: z.number().int(),
  title: z.string(),
  city: z.string(),
  reason: z.string(),
  takenDownAt: z.date(),
  restoredAt: z.date().nullable(),
});
export type TakeDownView = z.output<typeof takeDownView>;
