/** Homes fetched at once: three screens of a desk. Server and browser must ask for the same number to share an answer. */
export const PER_PAGE = 24;
