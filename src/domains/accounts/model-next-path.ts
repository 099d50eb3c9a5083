/** An origin that is nobody's: what resolves to another one leaves the app. */
const HERE = 'https://gable.invalid';

/** Pages one would only come back from to sign in again, and addresses that are no pages. */
const NOT_A_DESTINATION = /^\/(?:sign-in|sign-up|forgot-password|reset-password|api)(?:[/?#]|$)/;

/**
 * Where to go after signing in: the path asked for if it is one of this app's pages, else the start. Browsers read
 * `//host`, `/\host` and control characters in an address in surprising ways, so what is not plain is refused.
 */
export function nextPath(asked: unknown): string {
  if (typeof asked !== 'string' || asked.length > 2000) return '/';
  if (!asked.startsWith('/') || /^\/[/\\]|[\\\p{Cc}]/u.test(asked)) return '/';
  if (!URL.canParse(asked, HERE)) return '/';
  const url = new URL(asked, HERE);
  if (url.origin !== HERE || url.pathname.startsWith('//')) return '/';
  return NOT_A_DESTINATION.test(url.pathname) ? '/' : `${url.pathname}${url.search}${url.hash}`;
}

/** Where whoever has given an address chooses what to sign in with. */
export const SIGN_IN_WAYS_PAGE = '/sign-in/password';
export const SECOND_STEP_PAGE = '/sign-in/second-step';

/** The address of a sign-in or sign-up page that leads on to `next`. */
export function signInHref(
  page: '/sign-in' | '/sign-up' | typeof SECOND_STEP_PAGE,
  next: string,
): string {
  return next === '/' ? page : `${page}?${new URLSearchParams({ next })}`;
}

/** The address of a page with what it has to know. */
export function pageHref(page: string, params: Readonly<Record<string, string | null>>): string {
  const given = Object.entries(params).filter(
    (entry): entry is [string, string] => entry[1] !== null && entry[1] !== '/',
  );
  return given.length === 0 ? page : `${page}?${new URLSearchParams(given)}`;
}
