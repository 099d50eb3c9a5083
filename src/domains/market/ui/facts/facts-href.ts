import { PRICE_PARAM_NAMES } from '../../model-price-address';

const FACTS = new Set<string>(Object.values(PRICE_PARAM_NAMES));
const PLACE = ['country', 'address', 'postalCode', 'city'] as const;

/**
 * The address of the page for facts that were told. What else stood in its address before (an asking price, filters of the
 * sales) stays while the place does: it belongs to that home and would mislead about another.
 */
export function factsHref(told: readonly [string, string][], before: URLSearchParams): string {
  const params = new URLSearchParams([...told]);
  const isSamePlace = PLACE.every((place) => {
    const name = PRICE_PARAM_NAMES[place];
    return (params.get(name) ?? '') === (before.get(name) ?? '');
  });
  if (isSamePlace) {
    for (const [name, value] of before) if (!FACTS.has(name)) params.append(name, value);
  }
  return `/price?${params}`;
}
