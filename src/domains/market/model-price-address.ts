/** The facts that the address of `/price` tells, by their names in it. */
export const PRICE_PARAM_NAMES = {
  country: 'country',
  address: 'address',
  postalCode: 'postal_code',
  city: 'city',
  latitude: 'lat',
  longitude: 'lon',
  type: 'type',
  surface: 'surface',
  land: 'land',
  unit: 'unit',
  rooms: 'rooms',
  bedrooms: 'bedrooms',
  bathrooms: 'bathrooms',
  floor: 'floor',
  year: 'year',
  condition: 'condition',
  energy: 'energy',
  on: 'on',
} as const;
export type PriceParam = keyof typeof PRICE_PARAM_NAMES;

/** The address of the page for a home; surfaces in `unit` (m² unless told, where the country measures so). */
export function priceHref(facts: Partial<Record<PriceParam, string | number | null>>): string {
  const told = Object.entries(PRICE_PARAM_NAMES).flatMap(([param, name]) => {
    const value = facts[param as PriceParam];
    return value === null || value === undefined || value === '' ? [] : [[name, String(value)]];
  });
  return told.length > 0 ? `/price?${new URLSearchParams(told)}` : '/price';
}
