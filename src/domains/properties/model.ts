import type { Actor } from '@/kernel/actor';
import type { PropertyType } from '@/kernel/homes';
import { nameKey } from '@/kernel/text';
import type { ListingCard, SearchFilters } from './contract';

/** Whose favourites a card shows. */
export function readerId(actor: Actor): string | null {
  return actor.kind === 'user' ? actor.userId : null;
}

/**
 * A short name for what a search asks, whatever the order it was asked in: a cursor made under one name is refused under
 * another. The hash (FNV-1a, 2 × 32 bits) guards against mistakes, not against forgers, whom a foreign cursor wins nothing.
 */
export function fingerprintOf(filters: SearchFilters): string {
  const asked = Object.entries(filters)
    .filter(([name, value]) => value !== undefined && name !== 'readerCurrency')
    // The corners of an area are the one list whose order means something.
    .map(([name, value]) => [
      name,
      Array.isArray(value) && name !== 'area' ? [...value].sort() : value,
    ])
    .sort(([a], [b]) => (String(a) < String(b) ? -1 : 1));
  const text = JSON.stringify(asked);
  return fnv(text, 0x811c9dc5) + fnv(text, 0x01000193);
}

function fnv(text: string, seed: number): string {
  let hash = seed;
  for (let index = 0; index < text.length; index++) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  }
  return (hash >>> 0).toString(36);
}

/** Cards show no description, and a page of them should not carry it. */
export function withoutText({
  description: _,
  ...card
}: ListingCard & { description: string }): ListingCard {
  return card;
}

/** What is known of a physical place, listed or not. */
export interface PropertyFacts {
  readonly address: string | null;
  readonly city: string;
  readonly state: string | null;
  readonly postalCode: string;
  readonly country: string;
  readonly latitude: number | null;
  readonly longitude: number | null;
  readonly type: PropertyType;
  readonly bedrooms: number | null;
  readonly bathrooms: number | null;
  readonly rooms: number | null;
  /** m² */
  readonly surface: number | null;
  readonly yearBuilt: number | null;
  readonly features: readonly string[];
}

/** The facts that a listing repeats, so that a search reads one table. */
export function searchedCopy(home: PropertyFacts) {
  const { type, country, latitude, longitude, surface, rooms, bedrooms, bathrooms, yearBuilt } =
    home;
  return {
    type,
    cityKey: nameKey(home.city),
    postalCode: home.postalCode,
    country,
    latitude,
    longitude,
    surface,
    rooms,
    bedrooms,
    bathrooms,
    yearBuilt,
    features: [...home.features],
  };
}
