import { cookies, headers } from 'next/headers';
import { getRequestConfig } from 'next-intl/server';
import { CATALOGUES } from './catalogues';
import { LOCALE_COOKIE, resolveLocale } from './resolve-locale';

/** Read by next-intl for every request that renders a page. */
export default getRequestConfig(async ({ locale: asked }) => {
  const [jar, head] = await Promise.all([cookies(), headers()]);
  const locale = asked ?? resolveLocale(jar.get(LOCALE_COOKIE)?.value, head.get('accept-language'));
  return {
    locale,
    messages: CATALOGUES[locale],
    // Calendar dates and "today" of a page that names no zone of its own.
    timeZone: 'UTC',
  };
});
