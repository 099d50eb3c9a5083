import { z } from 'zod';
import { COUNTRIES, type Country } from '@/kernel/countries';

const country = z.enum(Object.keys(COUNTRIES) as [Country, ...Country[]]);

export const suggestAddressesInput = z.object({
  /** An address, a street, a town or a postal code, as far as it is typed. */
  text: z.string().max(300),
  country: country.optional(),
});
export type SuggestAddressesInput = z.output<typeof suggestAddressesInput>;

/** How exactly a place is known. */
export type AddressPrecision = 'address' | 'street' | 'postal_code' | 'commune';

/** A place that what was typed may mean. */
export interface AddressSuggestion {
  /** One line, as its country writes it. */
  readonly label: string;
  /** Number and street; null for a town or a postal code. */
  readonly address: string | null;
  readonly street: string | null;
  readonly number: string | null;
  readonly postalCode: string | null;
  readonly city: string | null;
  readonly country: Country;
  /** Null where no sale there has a place. */
  readonly latitude: number | null;
  readonly longitude: number | null;
  /** Of the coordinates. */
  readonly precision: AddressPrecision;
}

export const MOST_SUGGESTED = 8;
