import { priceHref } from '../../model-price-address';
import type { PriceParams } from './price-params';
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
    latitude,
    longitude,
  });
}
