import type { RecordedSale, SalePart } from '../model';
import { factsOf } from './facts';
import { distinctParts, natureOf, premisesOf } from './french-parts';
import { type Cells, type SaleLayout, UnusableRow } from './layout';
import { dateIn, numberIn, paddedIn, positiveIn, textIn } from './values';

/** DGFiP's sales as Etalab publishes them, with a number for each mutation and the coordinates of each parcel. */
export const geoDvf: SaleLayout = {
  name: 'geo-dvf',
  columns: ['id_mutation', 'date_mutation', 'valeur_fonciere', 'code_type_local', 'id_parcelle'],
  keyOf: (row) => row.id_mutation ?? '',
  saleOf(key, rows) {
    if (key === '') throw new UnusableRow('id_mutation', 'is empty');
    const [first] = rows as readonly [Cells, ...Cells[]];
    const nature = natureOf(first.nature_mutation ?? '');
    if (!nature) throw new UnusableRow('nature_mutation', `${first.nature_mutation} is unknown`);
    const price = numberIn(first, 'valeur_fonciere');
    const facts = factsOf(distinctParts(rows.map(partOf)), { price, nature });
    // The address is the dwelling's, where there is one: its cellar may lie in the next street.
    const place = rows.find((row) => DWELLING.has(row.code_type_local ?? '')) ?? first;
    return {
      source: 'dvf',
      sourceKey: key,
      country: 'FR',
      soldOn: dateIn(first, 'date_mutation'),
      price,
      currency: 'EUR',
      nature,
      ...facts,
      ...NOT_TOLD,
      addressNumber: textIn(place, 'adresse_numero')?.replace(/\.0$/, '') ?? null,
      addressSuffix: textIn(place, 'adresse_suffixe'),
      street: textIn(place, 'adresse_nom_voie'),
      streetCode: paddedIn(place, 'adresse_code_voie', 4),
      postalCode: paddedIn(place, 'code_postal', 5),
      city: textIn(place, 'nom_commune'),
      communeCode: paddedIn(place, 'code_commune', 5),
      department: paddedIn(place, 'code_departement', 2),
      parcel: textIn(place, 'id_parcelle'),
      ...coordinatesOf(place),
    };
  },
};

const DWELLING = new Set(['1', '2']);

/** What DGFiP's files say of no home. */
export const NOT_TOLD = {
  bedrooms: null,
  bathrooms: null,
  floors: null,
  yearBuilt: null,
  yearRenovated: null,
  details: {},
} as const satisfies Partial<RecordedSale>;

const LOTS = [1, 2, 3, 4, 5] as const;

function partOf(row: Cells): SalePart {
  return {
    ...premisesOf(row.code_type_local?.replace(/\.0$/, '') ?? ''),
    surface: positiveIn(row, 'surface_reelle_bati'),
    rooms: positiveIn(row, 'nombre_pieces_principales'),
    landUse:
      [row.code_nature_culture, row.code_nature_culture_speciale].filter(Boolean).join(' ') || null,
    landSurface: positiveIn(row, 'surface_terrain'),
    parcel: textIn(row, 'id_parcelle'),
    lots: LOTS.flatMap((number) => textIn(row, `lot${number}_numero`) ?? []),
  };
}

/** DGFiP publishes the middle of the parcel. */
function coordinatesOf(row: Cells): Pick<RecordedSale, 'latitude' | 'longitude' | 'precision'> {
  const [latitude, longitude] = [numberIn(row, 'latitude'), numberIn(row, 'longitude')];
  const isKnown = latitude !== null && longitude !== null && Math.abs(latitude) <= 90;
  return isKnown && Math.abs(longitude) <= 180
    ? { latitude, longitude, precision: 'parcel' }
    : { latitude: null, longitude: null, precision: null };
}
