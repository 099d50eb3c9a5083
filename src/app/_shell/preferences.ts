'use server';

import { cookies } from 'next/headers';
import { nextRuntime } from '@/composition/next-runtime';
import { contextOf } from '@/composition/runtime';
import { updatePreferences } from '@/domains/accounts/service/update-preferences';
import { uuidv7 } from '@/kernel/ids';
import { isLocale, type Locale } from '@/kernel/locale';
import { env } from '@/platform/env';
import { LOCALE_COOKIE } from '@/platform/i18n/resolve-locale';
import { readerOrAway } from '@/trpc/page-actor';
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
  if (isLocale(locale)) {
    jar.set(LOCALE_COOKIE, locale, options);
    await keepOnAccount(locale);
  }
  const theme = form.get('theme');
  if (theme === 'system') jar.delete(THEME_COOKIE);
  else if (isTheme(theme)) jar.set(THEME_COOKIE, theme, options);
}

/** On the account as well, or the next sign-in would go back to the language that was left here. */
async function keepOnAccount(locale: Locale): Promise<void> {
  const actor = await readerOrAway();
  if (actor?.kind !== 'user' || actor.isGuest) return;
  const ctx = contextOf(nextRuntime(), { actor, requestId: uuidv7(), locale });
  await updatePreferences(ctx, { locale });
}
