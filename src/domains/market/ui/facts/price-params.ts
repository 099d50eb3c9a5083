import { createLoader, createParser } from 'nuqs/server';
import { PRICE_PARAM_NAMES, type PriceParam } from '../../model-price-address';

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

/** What is known of the home, in the words of the address; `readFacts` reads them. */
const priceParams = {
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
} satisfies Record<PriceParam, typeof short>;

export const loadPriceParams = createLoader(priceParams, { urlKeys: PRICE_PARAM_NAMES });
export type PriceParams = Awaited<ReturnType<typeof loadPriceParams>>;
