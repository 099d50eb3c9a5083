import type { PropertyType } from '@/kernel/homes';

const ENGLISH: Record<PropertyType, string> = {
  apartment: 'apartment',
  house: 'house',
  villa: 'villa',
  studio: 'studio',
  loft: 'loft',
  land: 'land',
  parking: 'parking space',
  commercial: 'commercial premises',
};

const FRENCH: Record<PropertyType, string> = {
  apartment: 'appartement',
  house: 'maison',
  villa: 'villa',
  studio: 'studio',
  loft: 'loft',
  land: 'terrain',
  parking: 'place de stationnement',
  commercial: 'local commercial',
};

/** A title from facts, for sources that have none: `3-bedroom house, Seattle 98178`, `Maison 5 pièces, Lyon 69003`. */
export function composeTitle(
  facts: { type: PropertyType; rooms: number | null; bedrooms: number | null },
  where: { city: string; postal_code: string; country: string },
): string {
  const place = `${where.city} ${where.postal_code}`;
  return capital(`${where.country === 'FR' ? french(facts) : english(facts)}, ${place}`);
}

function english({ type, bedrooms }: { type: PropertyType; bedrooms: number | null }): string {
  return bedrooms ? `${bedrooms}-bedroom ${ENGLISH[type]}` : ENGLISH[type];
}

function french(facts: { type: PropertyType; rooms: number | null; bedrooms: number | null }) {
  if (facts.rooms) return `${FRENCH[facts.type]} ${facts.rooms} pièce${facts.rooms > 1 ? 's' : ''}`;
  return facts.bedrooms
    ? `${FRENCH[facts.type]} ${facts.bedrooms} chambre${facts.bedrooms > 1 ? 's' : ''}`
    : FRENCH[facts.type];
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
