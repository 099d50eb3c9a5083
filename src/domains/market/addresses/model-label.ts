import type { Country } from '@/kernel/countries';
import { titleCase } from '@/kernel/title-case';
import type { AddressSuggestion } from './contract';
import { displayStreet } from './model-street';
import type { TypedAddress } from './model-typed';

interface Point {
  readonly latitude: number;
  readonly longitude: number;
}

interface KnownStreet {
  readonly country: string;
  readonly postalCode: string;
  readonly street: string;
  readonly city: string | null;
  readonly latitude: number | null;
  readonly longitude: number | null;
}

/** A street, with the number that was typed; `at` is where that number was sold, null where it never was. */
export function shapeStreet(
  known: KnownStreet,
  { number, numberText }: Pick<TypedAddress, 'number' | 'numberText'>,
  at: Point | null,
): AddressSuggestion {
  const country = known.country as Country;
  const street = displayStreet(known.street, country);
  const city = known.city === null ? null : titleCase(known.city);
  const address = numberText === null ? street : `${numberText} ${street}`;
  return {
    label: [address, townLine(country, known.postalCode, city)].join(', '),
    address,
    street,
    number,
    postalCode: known.postalCode,
    city,
    country,
    latitude: at?.latitude ?? known.latitude,
    longitude: at?.longitude ?? known.longitude,
    precision: at ? 'address' : 'street',
  };
}

/** A town, or one postal code of it. */
export function shapeTown(
  town: { name: string; region: string; country: Country; postalCode: string | null },
  middle: Point | null,
): AddressSuggestion {
  const { name, region, country, postalCode } = town;
  const line = postalCode === null ? name : townLine(country, postalCode, name);
  return {
    label: region === '' || postalCode !== null ? line : `${line} (${region})`,
    address: null,
    street: null,
    number: null,
    postalCode,
    city: name,
    country,
    latitude: middle?.latitude ?? null,
    longitude: middle?.longitude ?? null,
    precision: postalCode === null ? 'commune' : 'postal_code',
  };
}

/** The French write the code before the town, the others behind it. */
function townLine(country: Country, postalCode: string, city: string | null): string {
  if (city === null) return postalCode;
  return country === 'FR' ? `${postalCode} ${city}` : `${city} ${postalCode}`;
}
