import { toMajorUnits } from '@/kernel/money';
import { isFlat } from '../facts';
import { inventListings } from '../listing';

/** The demo's dwellings for sale, with what each is asked for now, for whoever invents what they were sold for. */
export function listedHomes(now: Date) {
  return inventListings(now).flatMap(({ key, facts, door, prices, ...place }) => {
    const asked = prices.at(-1);
    const { town, surface, landSurface, rooms, bedrooms, bathrooms, yearBuilt } = facts;
    const isDwelling = rooms !== null && bedrooms !== null && bathrooms !== null;
    if (!isDwelling || !asked || yearBuilt === null || facts.transaction !== 'sale') return [];
    const { postalCode, latitude, longitude } = place;
    const type = isFlat(facts.type) ? ('apartment' as const) : ('house' as const);
    return {
      key: `${key}-before`,
      ...{ town, door, postalCode, latitude, longitude, type },
      ...{ surface, landSurface, rooms, bedrooms, bathrooms, yearBuilt },
      asked: toMajorUnits(asked),
    };
  });
}
