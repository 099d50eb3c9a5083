import type { Frequency } from '../model';

const KEY = 'gable.save-search-after-sign-in';

export interface SearchWish {
  readonly name: string;
  readonly frequency: Frequency;
}

const here = () => `${location.pathname}${location.search}`;

/** What a signed-out reader wanted to save on this page, kept in this tab until they are back. */
export function rememberSearch(wish: SearchWish): void {
  try {
    sessionStorage.setItem(KEY, JSON.stringify({ ...wish, page: here() }));
  } catch {
    // Storage is off in this browser: the search itself is kept by the address.
  }
}

/** Takes out what was remembered for this page, so that it is offered once. */
export function takeRememberedSearch(): SearchWish | null {
  try {
    const kept = JSON.parse(sessionStorage.getItem(KEY) ?? 'null') as
      | (SearchWish & { page: string })
      | null;
    if (kept?.page !== here()) return null;
    sessionStorage.removeItem(KEY);
    return kept;
  } catch {
    return null;
  }
}
