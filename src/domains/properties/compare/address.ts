/** Side by side on a desk fit four. */
export const MOST_COMPARED = 4;
const LARGEST_ID = 2_147_483_647;

export interface AskedHomes {
  readonly ids: readonly number[];
  /** More were asked for than fit; the first are kept. */
  readonly isTooMany: boolean;
}

/** The homes that `?ids=1,2,3` asks for, each once, in their order; what is no home's number is passed over. */
export function readIds(given: string | readonly string[] | undefined): AskedHomes {
  const text = typeof given === 'string' ? given : (given ?? []).join(',');
  const numbers = text
    .slice(0, 500)
    .split(',')
    .map((part) => part.trim())
    .filter((part) => /^[1-9]\d{0,9}$/.test(part))
    .map(Number)
    .filter((id) => id <= LARGEST_ID);
  const ids = [...new Set(numbers)];
  return { ids: ids.slice(0, MOST_COMPARED), isTooMany: ids.length > MOST_COMPARED };
}

/** The address that shows these homes side by side. */
export function compareHref(ids: readonly number[]): string {
  return ids.length === 0 ? '/compare' : `/compare?ids=${ids.join(',')}`;
}
