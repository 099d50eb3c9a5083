/** Kept homes fetched at once; server and browser ask for the same number to share an answer. */
export const FAVOURITES_PER_PAGE = 24;
