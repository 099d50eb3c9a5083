'use server';

import { cookies } from 'next/headers';
import { isLocale } from '@/kernel/locale';
import { env } from '@/platform/env';
import { LOCALE_COOKIE } from '@/platform/i18n/resolve-locale';
import { isTheme, THEME_COOKIE } from './theme';

/** Keeps the reader's language or theme; a form posts it, so it works before any script has run. */
export async function keepPreference(form: FormData): Promise<void> {
  const jar = await cookies();
  const options = {
    path: '/',
    maxAge: 60 * 60 * 24 * 365,
    sameSite: 'lax',
    httpOnly: true,
    secure: env().PUBLIC_URL.startsWith('https:'),
  } as const;
  const locale = form.get('locale');
  if (isLocale(locale)) jar.set(LOCALE_COOKIE, locale, options);
  const theme = form.get('theme');
  if (theme === 'system') jar.delete(THEME_COOKIE);
  else if (isTheme(theme)) jar.set(THEME_COOKIE, theme, options);
}
