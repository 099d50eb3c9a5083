const SALES = /^\/(price|properties\/[^/]+\/price)(\/|$)/;

/**
 * Whether a page shows single recorded sales, which external search engines may not index (livre des procédures
 * fiscales, article R*112 A-3). Such a page says so by header; `robots.txt` must let crawlers in to read that.
 */
export function showsSales(path: string): boolean {
  return SALES.test(path);
}
