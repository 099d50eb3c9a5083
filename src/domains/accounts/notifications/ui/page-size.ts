/** What the server fetches ahead is what the page asks for: the same figure on both sides. */
export const NOTIFICATIONS_PER_PAGE = 30;
