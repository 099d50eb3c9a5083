import type { TownLookup } from './flatten';

/** Towns by American zip code, loaded only by imports of sources that name no town: the list takes 5 MB. */
export async function openTownLookup(): Promise<TownLookup> {
  const { lookup } = await import('zipcodes');
  return (country, postalCode) =>
    country === 'US' ? (lookup(postalCode.slice(0, 5))?.city ?? null) : null;
}
