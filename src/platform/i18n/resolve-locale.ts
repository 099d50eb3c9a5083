import { DEFAULT_LOCALE, isLocale, type Locale } from '@/kernel/locale';

/** The cookie that keeps the reader's language; set by the switch, and at sign-in from the preference. */
export const LOCALE_COOKIE = 'gable-locale';

/**
 * The language of a page, which is no part of its address: what was chosen (`cookie`), else the best of
 * `Accept-Language`, else English. Anything malformed counts as absent.
 */
export function resolveLocale(cookie: string | undefined, acceptLanguage: string | null): Locale {
  if (isLocale(cookie)) return cookie;
  return preferred(acceptLanguage ?? '')[0] ?? DEFAULT_LOCALE;
}

function preferred(acceptLanguage: string): Locale[] {
  return acceptLanguage
    .slice(0, 1000)
    .split(',')
    .map((part, position) => {
      const [tag = '', ...parameters] = part.trim().toLowerCase().split(';');
      const quality = parameters.map((text) => /^\s*q=([\d.]+)$/.exec(text)?.[1]).find(Boolean);
      return { language: tag.split('-')[0], quality: Number(quality ?? 1), position };
    })
    .filter(({ quality }) => quality > 0)
    .sort((a, b) => b.quality - a.quality || a.position - b.position)
    .map(({ language }) => language)
    .filter(isLocale);
}
