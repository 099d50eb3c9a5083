/** Known to the page that fetches the first entries and to the list that goes on from them. */
export const TRAIL_PER_PAGE = 10;
