import { nameKey } from '@/kernel/text';

/** What registers write short. Both ways of writing come to the same key. */
const SHORT: Readonly<Record<string, string>> = {
  avenue: 'av',
  boulevard: 'bd',
  chemin: 'che',
  place: 'pl',
  route: 'rte',
  impasse: 'imp',
  allee: 'all',
  square: 'sq',
  saint: 'st',
  sainte: 'ste',
  road: 'rd',
  street: 'st',
  drive: 'dr',
};

/** The number and the street's key of `12 bis, Avenue Jean-Jaurès`; the number is null where there is none. */
export function streetKey(address: string): { number: string | null; street: string } {
  const match = /^(\d{1,5})(?:\s*(?:bis|ter|quater|[a-z])(?= ))?\s+(.+)$/.exec(nameKey(address));
  const street = match?.[2] ?? nameKey(address);
  return { number: match?.[1] ?? null, street: streetNameKey(street) };
}

/** A street's name as it is compared, however long or short its parts are written. */
export function streetNameKey(street: string): string {
  return nameKey(street)
    .split(' ')
    .map((word) => SHORT[word] ?? word)
    .join(' ');
}
