import { type PriceParams, priceHref } from './price-params';
import type { SuggestedPlace } from './suggested-place';

/** The address of the page for the same home at a place that was suggested. */
export function withPlace(params: PriceParams, place: SuggestedPlace): string {
  const { address, postalCode, city, country, latitude, longitude } = place;
  return priceHref({
    ...params,
    address,
    postalCode,
    city,
    country,
    latitude: latitude === null ? null : String(latitude),
    longitude: longitude === null ? null : String(longitude),
  });
}
