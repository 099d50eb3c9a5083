import type { SearchFilters } from '../contract';
import { type Interpretation, NUMBER_FIELDS } from './interpretation';

/** The filters of a sentence, as a search takes them; what was not asked is missing. */
export function filtersOf(read: Interpretation): Partial<SearchFilters> {
  const values = <Value>(found: readonly { readonly value: Value }[]) =>
    found.map(({ value }) => value);
  const numbers = NUMBER_FIELDS.flatMap((field) => {
    const found = read[field];
    return found ? [[field, found.value] as const] : [];
  });
  return {
    ...(read.cities.length > 0 ? { cities: values(read.cities) } : {}),
    ...(read.postalCodes.length > 0 ? { postalCodes: values(read.postalCodes) } : {}),
    ...(read.type ? { types: [read.type.value] } : {}),
    ...(read.transaction ? { transaction: read.transaction.value } : {}),
    ...(read.currency ? { currency: read.currency.value } : {}),
    ...Object.fromEntries(numbers),
    ...(read.features.length > 0 ? { features: values(read.features) } : {}),
    ...(read.excludeFeatures.length > 0 ? { excludeFeatures: values(read.excludeFeatures) } : {}),
  };
}
