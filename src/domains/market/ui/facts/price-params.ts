import { createLoader, createParser, createSerializer } from 'nuqs/server';

/**
 * Text of the address as it was typed, so that what is wrong with it can be said beside it after a reload as well.
 * Control characters, which PostgreSQL refuses, are left out.
 */
function typed(longest: number) {
  return createParser({
    parse: (text) =>
      text
        .replace(/\p{Cc}+/gu, ' ')
        .trim()
        .slice(0, longest) || null,
    serialize: String,
  });
}

const short = typed(40);

/** What is known of the home, in the words of the address; `facts/read-facts.ts` reads them. */
export const priceParams = {
  country: short,
  /** As long as people paste it: the reader says when it is too long. */
  address: typed(1200),
  postalCode: short,
  city: typed(100),
  latitude: short,
  longitude: short,
  type: short,
  /** In `unit`. */
  surface: short,
  land: short,
  unit: short,
  rooms: short,
  bedrooms: short,
  bathrooms: short,
  floor: short,
  year: short,
  condition: short,
  energy: short,
  /** The day whose value is asked. */
  on: short,
};

const options = {
  urlKeys: { postalCode: 'postal_code', latitude: 'lat', longitude: 'lon' },
} as const;
export const loadPriceParams = createLoader(priceParams, options);
const serialize = createSerializer(priceParams, options);

export type PriceParams = Awaited<ReturnType<typeof loadPriceParams>>;
export type PriceParam = keyof PriceParams;

/** The name of a fact in the address, and so of its field in the form. */
export function paramName(param: PriceParam): string {
  return { ...NAMES, ...options.urlKeys }[param];
}

const NAMES = Object.fromEntries(Object.keys(priceParams).map((key) => [key, key])) as Record<
  PriceParam,
  string
>;

/** The address of the page for a home. */
export function priceHref(params: Partial<PriceParams>): string {
  return serialize('/price', params);
}
