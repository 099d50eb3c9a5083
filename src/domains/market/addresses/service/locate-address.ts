import type { Country } from '@/kernel/countries';
import type { Ctx } from '@/platform/context';
import { tellingWords } from '../model-street';
import { readTyped } from '../model-typed';
import { findAlike, findMiddle, findNumbers, findStreet, type Point } from '../store';

export interface LocatedAddress extends Point {
  /** `postal_code` says that the address itself is not known. */
  readonly precision: 'address' | 'street' | 'postal_code';
}

/**
 * Where an address is, by the sales recorded at it, in its street, or in its postal code; null where nothing was sold in the
 * postal code. For anybody.
 */
export async function locateAddress(
  { db }: Pick<Ctx, 'db'>,
  asked: { address: string | null; postalCode: string; country: Country },
): Promise<LocatedAddress | null> {
  const { country, postalCode } = asked;
  const typed = readTyped(asked.address ?? '');
  if (typed.words !== '') {
    const street = await findTypedStreet(db, { country, postalCode, words: typed.words });
    if (street) {
      const numbers = typed.number ? await findNumbers(db, [street.id], typed.number) : null;
      const at = numbers?.get(street.id);
      if (at) return { ...at, precision: 'address' };
      const { latitude, longitude } = street;
      if (latitude !== null && longitude !== null)
        return { latitude, longitude, precision: 'street' };
    }
  }
  const middle = await findMiddle(db, country, [postalCode]);
  return middle && { ...middle, precision: 'postal_code' };
}

async function findTypedStreet(
  db: Ctx['db'],
  { country, postalCode, words }: { country: Country; postalCode: string; words: string },
) {
  const exact = await findStreet(db, { country, postalCode, streetKey: words });
  if (exact) return exact;
  const query = { countries: [country], postalCode, search: tellingWords(words) };
  const [likest] = await findAlike(db, query, 1);
  return likest;
}
