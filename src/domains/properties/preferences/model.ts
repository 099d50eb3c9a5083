import type { Preferences } from '@/domains/accounts/preferences/model';
import { PROPERTY_TYPES, type PropertyType } from '@/kernel/homes';
import type { SearchState } from '../search-params';
import { tokenise } from '../sentence/tokens';
import { TYPE_WORDS } from '../sentence/vocabulary/types';

type PreferredSearch = Pick<
  SearchState,
  'types' | 'cities' | 'postalCodes' | 'minPrice' | 'maxPrice' | 'currency'
>;

const POSTAL_CODE = /^\d{4,6}$/;

/** The type that a word means (`penthouse` is an apartment); null for one that Gable does not know. */
export function typeOfWord(word: string): PropertyType | null {
  const type = PROPERTY_TYPES.find((known) => known === word.trim().toLowerCase());
  if (type) return type;
  const tokens = tokenise(word);
  const match = TYPE_WORDS.at(tokens, 0);
  return match && match.length === tokens.length ? match.value : null;
}

/** The search that a person's preferences mean; null where they choose nothing that a search can ask. */
export function searchOfPreferences({
  propertyTypes,
  locations,
  budget,
}: Preferences): PreferredSearch | null {
  const types = propertyTypes.map(typeOfWord).filter((type) => type !== null);
  const search = {
    types: [...new Set(types)],
    cities: locations.filter((place) => !POSTAL_CODE.test(place)).slice(0, 20),
    postalCodes: locations.filter((place) => POSTAL_CODE.test(place)).slice(0, 20),
    minPrice: budget.min,
    maxPrice: budget.max,
    // Alone it chooses no home.
    currency: budget.min === null && budget.max === null ? null : budget.currency,
  };
  const { currency: _, ...asked } = search;
  const isEmpty = Object.values(asked).every((value) =>
    Array.isArray(value) ? value.length === 0 : value === null,
  );
  return isEmpty ? null : search;
}
