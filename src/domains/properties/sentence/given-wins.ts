import type { SearchFilters, SearchInput } from '../contract';

export type GivenFilters = Partial<SearchInput>;

/**
 * The filters of a sentence without what filters given beside it decide otherwise: a town beats the sentence's postal
 * code too, and a bound beats the one that it would turn the range round with.
 */
export function withoutBeaten(
  read: Partial<SearchFilters>,
  given: GivenFilters,
): Partial<SearchFilters> {
  const left = { ...read };
  if (given.cities || given.postalCodes || given.area || given.bounds) {
    delete left.cities;
    delete left.postalCodes;
  }
  if (given.currency && read.currency && given.currency !== read.currency) {
    // The sentence's amounts are in its own currency, and are not to be read as amounts of another.
    delete left.minPrice;
    delete left.maxPrice;
  }
  dropReversed(left, given, 'minPrice', 'maxPrice');
  dropReversed(left, given, 'minSurface', 'maxSurface');
  dropReversed(left, given, 'minYear', 'maxYear');
  if (given.features) left.excludeFeatures = without(left.excludeFeatures, given.features);
  if (given.excludeFeatures) left.features = without(left.features, given.excludeFeatures);
  return left;
}

type Bound = 'minPrice' | 'maxPrice' | 'minSurface' | 'maxSurface' | 'minYear' | 'maxYear';

function dropReversed(
  left: Partial<SearchFilters>,
  given: GivenFilters,
  low: Bound,
  high: Bound,
): void {
  const [givenLow, givenHigh] = [given[low], given[high]];
  if (givenLow !== undefined && (left[high] ?? Number.POSITIVE_INFINITY) < givenLow)
    delete left[high];
  if (givenHigh !== undefined && (left[low] ?? Number.NEGATIVE_INFINITY) > givenHigh)
    delete left[low];
}

function without<Word>(words: readonly Word[] | undefined, taken: readonly Word[]): Word[] {
  return (words ?? []).filter((word) => !taken.includes(word));
}
