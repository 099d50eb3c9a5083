import type { AddressSuggestion } from '../../addresses/contract';
import { priceHref } from '../../model-price-address';
import type { PriceParams } from './price-params';

/**
 * What a suggestion tells of a place, as text. Its position goes along only where it is the address's own: that of a
 * street or a town would be taken for the home's.
 */
export function placeOf(suggestion: AddressSuggestion) {
  const { address, postalCode, city, country, latitude, longitude, precision } = suggestion;
  const isExact = precision === 'address' && latitude !== null && longitude !== null;
  return {
    address,
    postalCode,
    city,
    country,
    latitude: isExact ? String(latitude) : null,
    longitude: isExact ? String(longitude) : null,
  };
}

/** The address of the page for the same home at a place that was suggested. */
export function withPlace(params: PriceParams, suggestion: AddressSuggestion): string {
  return priceHref({ ...params, ...placeOf(suggestion) });
}
