/** Paths outside `/api` that the HTTP application answers; Next rewrites them to its mount, our server takes them first. */
export const ROOT_PATHS = [
  '/healthz',
  '/metrics',
  '/openapi.json',
  '/docs',
  '/redoc',
  '/.well-known/jwks.json',
];

/** Under `/api`, where Next's mount finds the root paths. */
export const REWRITE_PREFIX = '/api/-';

const EXACT = new Set(ROOT_PATHS);

/** Whether a path is the application's; everything else is a page or an asset. */
export function isOwnPath(path: string): boolean {
  return path.startsWith('/api/') || path === '/api' || EXACT.has(path);
}

/**
 * Whether only our own server can answer a path, because it takes the peer's address. In development everything else is
 * left to Next's mount, where fast refresh brings in what was edited.
 */
export function needsPeer(path: string): boolean {
  return path === '/metrics' || path === '/dev/outbox' || path.startsWith('/dev/outbox/');
}
