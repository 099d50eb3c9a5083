import type { SaleExclusion, SalePart } from '../model';
import { factsOf } from './facts';
import { distinctParts, natureOf, premisesOf } from './french-parts';
import { NOT_TOLD } from './geo-dvf';
import { type Cells, type SaleLayout, UnusableRow } from './layout';
import { dateIn, numberIn, paddedIn, positiveIn, textIn } from './values';

/**
 * DGFiP's own layout, without a number for the sale: rows belong together when date, nature, price, commune and prefix
 * of the section agree, and the number of the disposition where it is filled.
 */
export const dgfipRaw: SaleLayout = {
  name: 'dgfip-raw',
  columns: ['Date mutation', 'Nature mutation', 'Valeur fonciere', 'Code commune', 'Section'],
  keyOf: (row) =>
    [
      dateIn(row, 'Date mutation'),
      natureOf(row['Nature mutation'] ?? '') ?? row['Nature mutation'],
      numberIn(row, 'Valeur fonciere') ?? '',
      communeOf(row),
      paddedIn(row, 'Prefixe de section', 3) ?? '000',
      textIn(row, 'No disposition')?.replace(/\.0$/, '') ?? '',
    ].join('|'),
  saleOf(key, rows) {
    const [first] = rows as readonly [Cells, ...Cells[]];
    const nature = natureOf(first['Nature mutation'] ?? '');
    if (!nature) {
      throw new UnusableRow('Nature mutation', `${first['Nature mutation']} is unknown`);
    }
    const price = numberIn(first, 'Valeur fonciere');
    const facts = factsOf(distinctParts(rows.map(partOf)), { price, nature });
    const place = rows.find((row) => /^[12]/.test(row['Code type local'] ?? '')) ?? first;
    const section = textIn(place, 'Section')?.padStart(2, '0');
    const plan = paddedIn(place, 'No plan', 4);
    const prefix = paddedIn(place, 'Prefixe de section', 3) ?? '000';
    return {
      source: 'dvf-raw',
      sourceKey: key,
      country: 'FR',
      soldOn: dateIn(first, 'Date mutation'),
      price,
      currency: 'EUR',
      nature,
      ...facts,
      ...NOT_TOLD,
      addressNumber: textIn(place, 'No voie')?.replace(/\.0$/, '') ?? null,
      addressSuffix: textIn(place, 'B/T/Q'),
      street:
        [textIn(place, 'Type de voie'), textIn(place, 'Voie')].filter(Boolean).join(' ') || null,
      streetCode: paddedIn(place, 'Code voie', 4),
      postalCode: paddedIn(place, 'Code postal', 5),
      city: textIn(place, 'Commune'),
      communeCode: communeOf(place),
      department: paddedIn(place, 'Code departement', 2),
      parcel: section && plan ? `${communeOf(place)}${prefix}${section}${plan}` : null,
      latitude: null,
      longitude: null,
      precision: null,
      exclusions: [...facts.exclusions, ...doubtsAbout(rows)],
    };
  },
};

/** INSEE's code: the department's, then the commune's own within it (two digits where the department's code has three). */
function communeOf(row: Cells): string {
  const department = paddedIn(row, 'Code departement', 2) ?? '';
  return department + (paddedIn(row, 'Code commune', 5 - department.length) ?? '');
}

/**
 * Two sales of one day, commune and price cannot be told from one sale of two things. Dwellings at addresses in different
 * streets are more likely the former; without a price nothing but the day holds the rows together.
 */
function doubtsAbout(rows: readonly Cells[]): SaleExclusion[] {
  const dwellings = rows.filter((row) => /^[12]/.test(row['Code type local'] ?? ''));
  const streets = new Set(dwellings.map((row) => row['Code voie'] ?? ''));
  const hasPrice = textIn(rows[0] ?? {}, 'Valeur fonciere') !== null;
  return streets.size > 1 || (!hasPrice && rows.length > 1) ? ['doubtful_group'] : [];
}

const LOTS = ['1er', '2eme', '3eme', '4eme', '5eme'] as const;

function partOf(row: Cells): SalePart {
  return {
    ...premisesOf(row['Code type local']?.replace(/\.0$/, '') ?? ''),
    surface: positiveIn(row, 'Surface reelle bati'),
    rooms: positiveIn(row, 'Nombre pieces principales'),
    landUse:
      [row['Nature culture'], row['Nature culture speciale']].filter(Boolean).join(' ') || null,
    landSurface: positiveIn(row, 'Surface terrain'),
    parcel: [row['Prefixe de section'], row.Section, row['No plan']].join(' ').trim() || null,
    lots: LOTS.flatMap((order) => textIn(row, `${order} lot`) ?? []),
  };
}
