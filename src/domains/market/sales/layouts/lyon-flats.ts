import type { SalePart } from '../model';
import { factsOf } from './facts';
import { NOT_TOLD } from './geo-dvf';
import type { Cells, SaleLayout } from './layout';
import { dateIn, numberIn, paddedIn, positiveIn } from './values';

/** Flats without a number for the sale: rows that share date, price and place are one sale of several flats. */
export const lyonFlats: SaleLayout = {
  name: 'lyon-flats',
  columns: [
    'date_mutation',
    'valeur_fonciere',
    'surface_reelle_bati',
    'code_postal',
    'longitude',
    'latitude',
  ],
  keyOf: (row) =>
    [
      dateIn(row, 'date_mutation'),
      row.valeur_fonciere,
      row.code_postal,
      row.longitude,
      row.latitude,
    ].join('|'),
  saleOf(key, rows) {
    const [first] = rows as readonly [Cells, ...Cells[]];
    const price = numberIn(first, 'valeur_fonciere');
    const [latitude, longitude] = [numberIn(first, 'latitude'), numberIn(first, 'longitude')];
    const isPlaced = latitude !== null && longitude !== null;
    const postalCode = paddedIn(first, 'code_postal', 5);
    return {
      source: 'dvf-lyon-flats',
      sourceKey: key,
      country: 'FR',
      soldOn: dateIn(first, 'date_mutation'),
      price,
      currency: 'EUR',
      nature: 'sale',
      // Without a lot number two flats of one size are two: the sale of one flat has one row here.
      ...factsOf(rows.map(flatOf), { price, nature: 'sale' }),
      ...NOT_TOLD,
      addressNumber: null,
      addressSuffix: null,
      street: null,
      streetCode: null,
      postalCode,
      city: 'Lyon',
      // INSEE numbers Lyon's arrondissements 69381 to 69389, the post 69001 to 69009.
      communeCode: postalCode === null ? null : `6938${postalCode.slice(-1)}`,
      department: '69',
      parcel: null,
      latitude: isPlaced ? latitude : null,
      longitude: isPlaced ? longitude : null,
      precision: isPlaced ? 'parcel' : null,
    };
  },
};

function flatOf(row: Cells): SalePart {
  return {
    kind: 'dwelling',
    type: 'apartment',
    surface: positiveIn(row, 'surface_reelle_bati'),
    rooms: null,
    landUse: null,
    landSurface: null,
    parcel: null,
    lots: [],
  };
}
