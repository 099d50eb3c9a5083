import type { Found, Interpretation } from './interpretation';

type Written = string | number | readonly string[];

/** The interpretation under the keys of `POST /api/properties/search`; what was not asked has no key. */
export function restInterpretation(read: Interpretation): Record<string, Written> {
  const keys: Record<string, Written | undefined> = {
    city: oneOrMany(read.cities),
    postal_code: oneOrMany(read.postalCodes),
    property_type: read.type?.value,
    transaction: read.transaction?.value,
    currency: read.currency?.value,
    min_price: read.minPrice?.value,
    max_price: read.maxPrice?.value,
    min_bedrooms: read.minBedrooms?.value,
    min_bathrooms: read.minBathrooms?.value,
    min_rooms: read.minRooms?.value,
    min_surface: read.minSurface?.value,
    max_surface: read.maxSurface?.value,
    min_year: read.minYear?.value,
    max_year: read.maxYear?.value,
    features: many(read.features),
    exclude_features: many(read.excludeFeatures),
    sort: read.sort?.value,
    unmatched: read.unmatched.length > 0 ? read.unmatched : undefined,
  };
  const asked = Object.entries(keys).filter(
    (entry): entry is [string, Written] => entry[1] !== undefined,
  );
  return Object.fromEntries(asked);
}

function many(found: readonly Found<string>[]): readonly string[] | undefined {
  return found.length > 0 ? found.map(({ value }) => value) : undefined;
}

function oneOrMany(found: readonly Found<string>[]): string | readonly string[] | undefined {
  const values = many(found);
  return values?.length === 1 ? values[0] : values;
}
