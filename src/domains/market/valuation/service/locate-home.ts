import type { Ctx } from '@/platform/context';
import { streetKey } from '../../addresses/model-street';
import { readTyped } from '../../addresses/model-typed';
import type { HomeFacts, ValuedEstimate } from '../contract';
import { placeOf } from '../model-neighbours';
import { median } from '../model-statistics';
import { findInPostalCode, type Point, type SaleRow } from '../store';

export type Located = Point & { readonly precision: ValuedEstimate['place']['precision'] };

/** Enough to find the middle of a postal code, or a street in it. */
const MOST_READ = 3000;

/**
 * Where a home is: its coordinates, else those of sales at its address or in its street, else the middle of what was sold in
 * its postal code. Null where nothing is known.
 */
export async function locateHome(
  { db }: Pick<Ctx, 'db'>,
  { country, latitude, longitude, postalCode, address }: HomeFacts,
): Promise<Located | null> {
  const told = placeOf({ latitude, longitude });
  if (told) return { ...told, precision: 'coordinates' };
  if (!postalCode) return null;
  const rows = (await findInPostalCode(db, { country, postalCode }, MOST_READ)).filter(
    (row) => row.latitude !== null && row.longitude !== null,
  );
  const asked = address ? readTyped(address) : null;
  if (asked && asked.words !== '') {
    const inStreet = rows.filter((row) => streetKey(row.street ?? '') === asked.words);
    const atNumber = inStreet.filter((row) => row.addressNumber === asked.number);
    if (asked.number !== null && atNumber.length > 0) return middleOf(atNumber, 'address');
    if (inStreet.length > 0) return middleOf(inStreet, 'street');
  }
  return rows.length > 0 ? middleOf(rows, 'postal_code') : null;
}

function middleOf(rows: readonly SaleRow[], precision: Located['precision']): Located {
  return {
    latitude: median(rows.map((row) => row.latitude ?? Number.NaN)),
    longitude: median(rows.map((row) => row.longitude ?? Number.NaN)),
    precision,
  };
}
