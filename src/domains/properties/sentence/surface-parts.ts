import { type Draft, keyAt } from './draft';
import type { Quantity } from './quantities';
import { SQUARE_METRES, UNITS } from './vocabulary/units';

/** Parts of a home whose surface is not the home's. */
const PARTS = new Set(
  `garden gardens yard backyard terrace terrasse terrasses balcony balcon balcons jardin jardins cave cellar garage sejour
  salon living lounge kitchen cuisine chambre bedroom terrain land plot lot lots parcelle parcel grounds patio pool
  piscine veranda sous-sol grenier dependance dependances annexe outbuilding basement loggia piece deck roof rooftop suite
  salle dressing terr atelier acreage parc hangar`.split(/\s+/),
);
const LAND = new Set([
  'terrain',
  'land',
  'plot',
  'lot',
  'lots',
  'parcelle',
  'parcel',
  'acreage',
  'grounds',
]);
const LINKS =
  /^(de|d|of|a|about|environ|around|un|une|le|la|the|with|measuring|over|at|least|minimum|min|moins|plus|more|than|au|constructible|batir|prive|private|privatif|arbore|clos|,|exterieur|paysager)$/;
const DWELLING =
  /^(house|home|maison|villa|apartment|appartement|flat|pavillon|cottage|bungalow|t[2-9]|studio|loft|condo|townhouse|chalet|habitable|longere|fermette|farmhouse)s?$/;

/** Garden, kitchen, cellar … as one word. */
export function isPartOfAHome(key: string): boolean {
  return PARTS.has(key) && !LAND.has(key);
}

/** Whether a surface is that of a garden, a terrace, a plot beside the home, and not the home's own. */
export function isOfAPart(draft: Draft, quantity: Quantity): boolean {
  const part =
    partBefore(draft, quantity.from) ?? partAfter(draft, quantity.from + quantity.length);
  if (part === null) return false;
  // A plot that is looked for by itself has the surface asked.
  return !(LAND.has(part) && !draft.tokens.some(({ key }) => DWELLING.test(key)));
}

function partBefore(draft: Draft, index: number): string | null {
  for (let at = index - 1; at >= Math.max(0, index - 4); at--) {
    const key = keyAt(draft, at);
    if (PARTS.has(key)) return key;
    if (!LINKS.test(key) || key === ',') return null;
  }
  return null;
}

function partAfter(draft: Draft, index: number): string | null {
  for (let at = index; at < index + 3; at++) {
    const key = keyAt(draft, at);
    if (PARTS.has(key)) return hasOwnSurface(draft, at + 1) ? null : key;
    if (!/^(of|de|d|private|big|large|enclosed|south|facing)$/.test(key)) return null;
  }
  return null;
}

/** "150 m² terrain 800 m²": the plot's surface follows, so the one before is the home's. */
function hasOwnSurface(draft: Draft, index: number): boolean {
  let at = index;
  while (/^(de|of|d|:|environ|about)$/.test(keyAt(draft, at))) at += 1;
  if (draft.tokens[at]?.kind !== 'number') return false;
  const unit = UNITS.at(draft.tokens, at + 1);
  return unit !== null && SQUARE_METRES[unit.value] !== undefined;
}
