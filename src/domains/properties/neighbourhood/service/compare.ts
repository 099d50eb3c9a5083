import { findPostalCodesAround } from '@/domains/places/service/find-postal-codes-around';
import type { Currency } from '@/kernel/money';
import type { Ctx } from '@/platform/context';
import type { ListingCard } from '../../contract';
import { viewListing } from '../../service/view';
import { FEWEST_HOMES, type Neighbourhood, RADIUS_KILOMETRES, type Spread } from '../contract';
import { type Area, type Measured, measureHomesLike } from '../store';

/** A town with more postal codes around it than this is measured by the nearest ones. */
const MOST_POSTAL_CODES = 24;

/**
 * What homes like this one ask around it: in its postal code, else its town, else the towns within ten kilometres: the
 * first that holds enough. Throws `not_found` for what the actor may not see.
 */
export async function compareWithNeighbourhood(ctx: Ctx, id: number): Promise<Neighbourhood> {
  const home = await viewListing(ctx, id);
  const near: Area[] = [{ kind: 'postalCode' }, { kind: 'town' }];
  let widest: Neighbourhood | undefined;
  for (const area of near) {
    const found = answer(await measureHomesLike(ctx.db, home, area), area, home);
    if (found.price) return found;
    if (!widest || found.homes >= widest.homes) widest = found;
  }
  const postalCodes = await postalCodesAround(ctx, home);
  if (postalCodes.length > 0) {
    const around: Area = { kind: 'around', postalCodes };
    const found = answer(await measureHomesLike(ctx.db, home, around), around, home);
    if (found.price || !widest || found.homes >= widest.homes) return found;
  }
  return widest ?? answer(NOTHING, { kind: 'postalCode' }, home);
}

const NOTHING: Measured = {
  homes: 0,
  homesWithSurface: 0,
  from: null,
  to: null,
  prices: null,
  perSquareMetre: null,
};

async function postalCodesAround(ctx: Ctx, home: ListingCard): Promise<string[]> {
  const { country, latitude, longitude } = home;
  if (latitude === null || longitude === null) return [];
  return findPostalCodesAround(ctx, {
    country,
    latitude,
    longitude,
    kilometres: RADIUS_KILOMETRES,
    limit: MOST_POSTAL_CODES,
  });
}

function answer(measured: Measured, area: Area, home: ListingCard): Neighbourhood {
  const { prices, perSquareMetre, ...counts } = measured;
  const { currency } = home.price;
  return {
    ...counts,
    area: area.kind,
    price: counts.homes < FEWEST_HOMES ? null : spreadOf(prices, currency),
    pricePerSquareMetre:
      counts.homesWithSurface < FEWEST_HOMES ? null : spreadOf(perSquareMetre, currency),
  };
}

/** Quantiles rounded to the minor unit. */
function spreadOf(values: number[] | null, currency: Currency): Spread | null {
  const [tenth, quarter, median, threeQuarters, nineTenths] = (values ?? []).map((value) => ({
    amount: BigInt(Math.round(value)),
    currency,
  }));
  if (!tenth || !quarter || !median || !threeQuarters || !nineTenths) return null;
  return { tenth, quarter, median, threeQuarters, nineTenths };
}
