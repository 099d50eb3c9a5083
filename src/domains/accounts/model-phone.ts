import {
  type CountryCode,
  isSupportedCountry,
  parsePhoneNumberFromString,
} from 'libphonenumber-js/max';

/** Longer writings of a number hold something else. */
const LONGEST = 40;

/**
 * The one way a phone number is written in the database: E.164 (`+33612345678`), from any writing of it. `country` (ISO
 * 3166-1) is that of a number without its country's code. Null for what no country's plan holds.
 */
export function normalizePhone(text: string, country?: string): string | null {
  if (text.length > LONGEST) return null;
  const parsed = parsePhoneNumberFromString(text, {
    extract: false,
    ...(country && isSupportedCountry(country) ? { defaultCountry: country as CountryCode } : {}),
  });
  return parsed?.isValid() && !parsed.ext ? parsed.number : null;
}
