import type { Abstention, HomeFacts } from './contract';
import type { Home } from './model';
import { SMALLEST_SURFACE } from './model-priced-sale';

/** What registers call the types that people tell apart; null where no register of dwellings holds them. */
const REGISTERED: Readonly<Record<HomeFacts['propertyType'], Home['type'] | null>> = {
  apartment: 'apartment',
  studio: 'apartment',
  loft: 'apartment',
  house: 'house',
  villa: 'house',
  land: null,
  parking: null,
  commercial: null,
};

/** Above these a surface is that of a building, or a slip of the hand; m². */
const LARGEST = { apartment: 1000, house: 3000 } as const;

export function registeredType(facts: HomeFacts): Home['type'] | null {
  return REGISTERED[facts.propertyType];
}

/** The home as models see it, or what keeps it from being valued at all. */
export function homeOf(facts: HomeFacts): Home | { readonly lacking: Abstention[] } {
  const type = registeredType(facts);
  const { surface } = facts;
  const lacking: Abstention[] = [];
  if (type === null) lacking.push('type_not_valued');
  if (surface === null) lacking.push('surface');
  else if (surface < SMALLEST_SURFACE || (type !== null && surface > LARGEST[type]))
    lacking.push('surface_absurd');
  if (type === null || surface === null || lacking.length > 0) return { lacking };
  return {
    type,
    surface,
    latitude: facts.latitude,
    longitude: facts.longitude,
    landSurface: facts.landSurface,
    rooms: facts.rooms,
    bedrooms: facts.bedrooms,
    bathrooms: facts.bathrooms,
    floors: facts.floors,
    yearBuilt: facts.yearBuilt,
    yearRenovated: facts.yearRenovated,
    outbuildings: facts.outbuildings,
    postalCode: facts.postalCode,
    details: facts.details,
  };
}
