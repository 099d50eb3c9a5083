import type { PlaceSuggestion } from '@/domains/places/contract';

/** A place to choose for a typed address. */
export interface SuggestedPlace {
  readonly label: string;
  /** Number and street; null for a town or a postal code. */
  readonly address: string | null;
  readonly postalCode: string | null;
  readonly city: string | null;
  readonly country: string;
  readonly latitude: number | null;
  readonly longitude: number | null;
}

export function suggestedTown(place: PlaceSuggestion): SuggestedPlace {
  const { name, postalCode, state, country, kind } = place;
  return {
    label: [name, postalCode === name ? null : postalCode, state, country]
      .filter(Boolean)
      .join(', '),
    address: null,
    postalCode,
    city: kind === 'postal_code' ? null : name,
    country,
    latitude: null,
    longitude: null,
  };
}
