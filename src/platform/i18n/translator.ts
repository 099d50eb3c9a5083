import { createTranslator } from 'use-intl/core';
import type { Locale } from '@/kernel/locale';
import { CATALOGUES, type Messages, type Namespace } from './catalogues';

/**
 * The texts of one namespace in one language, for what speaks outside a page: mails that a service writes and a job
 * sends. Their reader is not the one who asks, so the language is given, not taken from the request.
 */
export function translator<Name extends Namespace>(locale: Locale, namespace: Name) {
  return createTranslator<Messages, Name>({
    locale,
    messages: CATALOGUES[locale],
    namespace: namespace as never,
    timeZone: 'UTC',
  });
}
