import { z } from 'zod';
import { toMajorUnits } from '@/kernel/money';
import { squareMetresToSquareFeet } from '@/kernel/units';
import type { ListingCard, ListingDetail } from './contract';
import type { PropertyFacts } from './model';

const text = z.string().nullable();
const number = z.number().nullable();

/** A home as reference 1 writes it. */
export const listingShape = z.object({
  id: z.number().int(),
  title: text,
  description: text,
  address: text,
  city: z.string(),
  state: text,
  postal_code: z.string(),
  country: z.string(),
  latitude: number,
  longitude: number,
  price: number.describe('Whole units of `currency`; a rent is per month.'),
  currency: text,
  property_type: z.string(),
  bedrooms: number,
  bathrooms: number,
  rooms: number,
  surface_area: number.describe('m²'),
  area_sqft: number,
  year_built: number,
  status: text,
  features: z.array(z.string()),
  images: z.array(z.string()).describe('Addresses of the photos, in order.'),
  listed_at: text,
  is_favorite: z.boolean(),
});
type ListingShape = z.output<typeof listingShape>;

/** The same home with what reference 2 knows of a property. */
export const propertyShape = listingShape.extend({
  transaction: text.describe('`sale` or `rent`; null for a property that was never offered.'),
  asking_price: number.describe('The `price` of a sale; null for a rent.'),
  department: text,
  floor: number,
  building_floors: number,
  building_year: number,
  created_at: z.string(),
});

export const paginationShape = z.object({
  page: z.number().int(),
  per_page: z.number().int(),
  total: z.number().int(),
  pages: z.number().int(),
  has_next: z.boolean(),
  has_prev: z.boolean(),
  next_cursor: text,
});

export const listShape = z.object({
  properties: z.array(listingShape),
  pagination: paginationShape,
  total: z.number().int().describe('Exact up to 10,000.'),
  total_is_minimum: z
    .literal(true)
    .optional()
    .describe('There where more than 10,000 match; `total` is 10000 then.'),
});

export const searchShape = listShape.extend({
  hidden: z
    .number()
    .int()
    .min(1)
    .optional()
    .describe('There where homes match that the reader hides; they are left out.'),
  corrected: z
    .array(z.object({ from: z.string(), to: z.string() }))
    .optional()
    .describe('There where a word that no text holds was read as another.'),
  in_other_currencies: z
    .number()
    .int()
    .min(1)
    .optional()
    .describe(
      'There where homes match but for their currency: as prices of two cannot be compared, so many were left out.',
    ),
  currency: z
    .string()
    .optional()
    .describe('Beside `in_other_currencies`: what the amounts asked were taken to be in.'),
});

export const favoriteShape = z.object({
  message: z.string(),
  data: z.object({ property_id: z.number().int(), is_favorite: z.boolean() }),
});

/** `publicUrl` makes the addresses of photos that are kept here absolute. */
export function writeListing(
  home: ListingCard & { description: string },
  publicUrl: string,
): ListingShape {
  return {
    ...writeFacts(home),
    id: home.id,
    title: home.title,
    description: home.description,
    price: toMajorUnits(home.price),
    currency: home.price.currency,
    status: home.status,
    images: home.photos.map(({ url }) => new URL(url, publicUrl).href),
    listed_at: home.listedAt.toISOString(),
    is_favorite: home.isFavourite,
  };
}

/** A property with its listing, or one of the reader's own that was never offered. */
export function writeProperty(
  property: PropertyFacts & { id: number; createdAt: Date },
  listing: ListingDetail | null,
  publicUrl: string,
): z.output<typeof propertyShape> {
  const offer: ListingShape = listing
    ? writeListing(listing, publicUrl)
    : {
        ...writeFacts(property),
        id: property.id,
        title: null,
        description: null,
        price: null,
        currency: null,
        status: null,
        images: [],
        listed_at: null,
        is_favorite: false,
      };
  return {
    ...offer,
    transaction: listing?.transaction ?? null,
    asking_price: listing?.transaction === 'sale' ? offer.price : null,
    department: property.country === 'FR' ? department(property.postalCode) : null,
    floor: null,
    building_floors: null,
    building_year: property.yearBuilt,
    created_at: property.createdAt.toISOString(),
  };
}

function writeFacts(home: PropertyFacts) {
  const { surface } = home;
  return {
    address: home.address,
    city: home.city,
    state: home.state,
    postal_code: home.postalCode,
    country: home.country,
    latitude: home.latitude,
    longitude: home.longitude,
    property_type: home.type,
    bedrooms: home.bedrooms,
    bathrooms: home.bathrooms,
    rooms: home.rooms,
    surface_area: surface === null ? null : Math.round(surface * 100) / 100,
    area_sqft: surface === null ? null : Math.round(squareMetresToSquareFeet(surface)),
    year_built: home.yearBuilt,
    features: [...home.features],
  };
}

/** The French département of a postal code: two digits, three overseas, 2A or 2B on Corsica. */
function department(postalCode: string): string | null {
  if (!/^\d{5}$/.test(postalCode)) return null;
  if (/^9[78]/.test(postalCode)) return postalCode.slice(0, 3);
  if (postalCode.startsWith('20')) return /^20[01]/.test(postalCode) ? '2A' : '2B';
  return postalCode.slice(0, 2);
}
