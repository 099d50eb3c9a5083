/** What the server fetches ahead is what the page asks for: the same figure on both sides. */
export const THREADS_PER_PAGE = 20;
