/** Paths outside `/api` that the HTTP application answers; Next rewrites them to its mount, our server takes them first. */
const ROOT_PATHS = [
  '/healthz',
  '/metrics',
  '/openapi.json',
  '/docs',
  '/redoc',
  '/.well-known/jwks.json',
  '/price/report.pdf',
  '/price/comparables.csv',
  '/price/trend.csv',
];
const FOLDERS = ['/media/', '/files/', '/dev/outbox/'];

/** The same as patterns of Next's rewrites, without what needs the peer's address. */
export const REWRITTEN = [
  ...ROOT_PATHS,
  '/media/:key*',
  '/files/:key*',
  '/properties/:id/price/report.pdf',
];

/** A listing's report, under its page. */
const HOME_REPORT = /^\/properties\/[^/]+\/price\/report\.pdf$/;

/** Under `/api`, where Next's mount finds the root paths. */
export const REWRITE_PREFIX = '/api/-';

const EXACT = new Set([...ROOT_PATHS, '/dev/outbox']);

/** Whether a path is the application's; everything else is a page or an asset. */
export function isOwnPath(path: string): boolean {
  if (path.startsWith('/api/') || path === '/api' || EXACT.has(path)) return true;
  if (HOME_REPORT.test(path)) return true;
  return FOLDERS.some((folder) => path.startsWith(folder));
}

/**
 * Whether only our own server can answer a path, because it takes the peer's address. In development everything else is
 * left to Next's mount, where fast refresh brings in what was edited.
 */
export function needsPeer(path: string): boolean {
  return path === '/metrics' || path === '/dev/outbox' || path.startsWith('/dev/outbox/');
}
