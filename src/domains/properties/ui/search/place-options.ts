import type { PlaceSuggestion } from '@/domains/places/contract';

/** What the field under a reader's fingers offers: places first, then the words themselves. */
export type PlaceOption =
  | { readonly kind: 'place'; readonly key: string; readonly place: PlaceSuggestion }
  | { readonly kind: 'words'; readonly key: 'words'; readonly text: string };

/** Two characters are the fewest that a search by words can do something with. */
const FEWEST_LETTERS = 2;

export function placeOptions(text: string, places: readonly PlaceSuggestion[]): PlaceOption[] {
  const options: PlaceOption[] = places.map((place) => ({
    kind: 'place',
    key: `${place.country}-${place.state ?? ''}-${place.name}-${place.postalCode ?? ''}`,
    place,
  }));
  const words = text.trim();
  if (words.length >= FEWEST_LETTERS) options.push({ kind: 'words', key: 'words', text: words });
  return options;
}
