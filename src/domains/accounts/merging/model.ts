/** What a person is told to have brought along, by the names under which the parts of Gable export it. */
export const MERGED_KINDS = [
  'favourites',
  'savedSearches',
  'requests',
  'publications',
  'opinions',
  'teams',
] as const;
export type MergedKind = (typeof MERGED_KINDS)[number];

/** How many of each moved; what did not is left out. */
export type MergeSummary = Readonly<Partial<Record<MergedKind, number>>>;

/** Tells the next page what moved; read and shown once. */
export const JOINED_COOKIE = 'gable-joined';
export const JOINED_PAGE = '/sign-in/joined';
/** Tells a script at the sign-in form to go there. */
export const JOINED_HEADER = 'x-gable-joined';

/** A complete `Set-Cookie` value. Numbers only: it needs no signature, as it opens and changes nothing. */
export function joinedCookie(summary: MergeSummary): string {
  const value = encodeURIComponent(JSON.stringify(summary));
  return `${JOINED_COOKIE}=${value}; Max-Age=120; Path=${JOINED_PAGE}; HttpOnly; SameSite=Lax`;
}

/** What a cookie says; null for what nobody here has written. */
export function readJoined(cookie: string | undefined): MergeSummary | null {
  try {
    const said: unknown = JSON.parse(cookie ?? 'null');
    if (typeof said !== 'object' || said === null) return null;
    const counts = said as Partial<Record<MergedKind, unknown>>;
    const known = MERGED_KINDS.flatMap((kind) => {
      const count = counts[kind];
      return Number.isSafeInteger(count) && Number(count) > 0 ? [[kind, Number(count)]] : [];
    });
    return Object.fromEntries(known);
  } catch {
    return null;
  }
}
