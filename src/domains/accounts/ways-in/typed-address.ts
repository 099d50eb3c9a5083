import type { Locale } from '@/kernel/locale';
import type { CodeAddress } from '../codes/model';
import { emailAddress } from '../contract';
import { normalizePhone } from '../model-phone';
import { FormProblem } from './form';

/** The address in a form's `email` or `phone`, in its normal form. A number without its country's code is the reader's. */
export function typedAddress(
  fields: Readonly<Record<string, string>>,
  headers: Headers,
  locale: Locale,
): CodeAddress {
  if (fields.phone !== undefined) {
    const value = normalizePhone(fields.phone, countryOf(headers, locale));
    if (value === null) throw new FormProblem('phone');
    return { kind: 'phone', value };
  }
  const email = emailAddress.safeParse(fields.email);
  if (!email.success) throw new FormProblem('email');
  return { kind: 'email', value: email.data };
}

/** The country that the browser's language names (`fr-BE`), else where that language is at home. */
function countryOf(headers: Headers, locale: Locale): string {
  const said = /^[a-z]{2,3}-([a-z]{2})\b/i.exec(headers.get('accept-language') ?? '')?.[1];
  return said?.toUpperCase() ?? (locale === 'fr' ? 'FR' : 'US');
}
