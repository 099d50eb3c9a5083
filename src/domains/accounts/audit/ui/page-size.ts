/** Known to the page that fetches the first entries and to the list that goes on from them. */
export const AUDIT_PER_PAGE = 10;
