import { narrowing } from '@/domains/properties/alerts/model-narrowing';
import { savedSearch } from '@/domains/properties/alerts/tables';
import { type SearchFilters, searchFilters } from '@/domains/properties/contract';
import { fingerprintOf } from '@/domains/properties/model';
import { PROPERTY_TYPES } from '@/kernel/homes';
import { uuidv7 } from '@/kernel/ids';
import type { Database } from '@/platform/db/client';

const TOWNS = 300;
const WORDS = [
  'bright',
  'garden',
  'bright garden',
  'quiet',
  'station',
  'renovated',
  'south facing',
  'lift',
  'sea view',
  'old stone',
  'cellar',
  'workshop',
  'near the lake',
  'plain pied',
  'dernier étage',
  'cheminée',
  'duplex',
  'no works',
  'south balcony',
  'garden level',
];
const AT_ONCE = 1000;
const SAVED_AT = new Date('2026-01-01T00:00:00Z');

/** A town by its number: its own name, code and place on the map. */
export function town(index: number) {
  return {
    city: `Town ${index}`,
    postalCode: String(10_000 + index),
    latitude: 42 + (index % 20) * 0.4,
    longitude: -1 + Math.floor(index / 20) * 0.5,
  };
}

/** Few towns have most people: the number of one, for a share of all between 0 and 1. */
export function townOf(share: number) {
  return town(Math.min(TOWNS - 1, Math.floor(TOWNS * share ** 2.5)));
}

/** The same sequence at every run, evenly spread between 0 and 1. */
export function sequence(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

/**
 * What people save: most a town, some a postal code, a map view or a drawn area, one in twenty-five the whole country; most
 * with a price, many with rooms and types, one in twenty with words.
 */
function filtersOf(next: () => number): SearchFilters {
  const kind = next();
  const { city, postalCode, latitude, longitude } = townOf(next());
  const [west, south, east, north] = [
    longitude - 0.05,
    latitude - 0.05,
    longitude + 0.05,
    latitude + 0.05,
  ];
  const places: [number, object][] = [
    [0.7, { cities: [city] }],
    [0.85, { postalCodes: [postalCode] }],
    [0.93, { bounds: { west, south, east, north } }],
    [
      0.96,
      {
        area: [
          [west, south],
          [east, south],
          [longitude, north],
        ],
      },
    ],
  ];
  const place = places.find(([below]) => kind < below)?.[1] ?? {};
  return searchFilters.parse({
    ...place,
    transaction: next() < 0.8 ? 'sale' : 'rent',
    currency: 'EUR',
    ...(next() < 0.75 ? { maxPrice: 100_000 + Math.floor(next() * 30) * 25_000 } : {}),
    ...(next() < 0.3 ? { minPrice: 50_000 + Math.floor(next() * 5) * 10_000 } : {}),
    ...(next() < 0.5 ? { minBedrooms: 1 + Math.floor(next() * 4) } : {}),
    ...(next() < 0.3 ? { minSurface: 20 + Math.floor(next() * 10) * 10 } : {}),
    ...(next() < 0.4 ? { types: [PROPERTY_TYPES[Math.floor(next() * 4)]] } : {}),
    ...(next() < 0.2 ? { features: ['balcony'] } : {}),
    ...(next() < 0.05 ? { words: WORDS[Math.floor(next() * WORDS.length)] } : {}),
  });
}

export async function fillSearches(db: Database, userId: string, count: number): Promise<void> {
  const next = sequence(7);
  for (let start = 0; start < count; start += AT_ONCE) {
    const rows = Array.from({ length: Math.min(AT_ONCE, count - start) }, () => {
      const filters = filtersOf(next);
      const id = uuidv7();
      return {
        id,
        userId,
        name: 'Bench',
        filters,
        fingerprint: fingerprintOf(filters),
        frequency: 'daily' as const,
        token: id,
        seenAt: SAVED_AT,
        createdAt: SAVED_AT,
        ...narrowing(filters),
      };
    });
    await db.insert(savedSearch).values(rows);
  }
}
