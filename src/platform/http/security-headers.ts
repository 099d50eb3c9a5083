import type { ReplyHeaders } from './reply';

/**
 * Headers of every answer that is no page: nothing in it may run, be framed, be sniffed into another type, or be kept
 * by a shared cache. A handler's own headers go before these.
 */
export function securityHeaders(publicUrl: string): ReplyHeaders {
  return {
    'x-content-type-options': 'nosniff',
    'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
    'referrer-policy': 'no-referrer',
    'cache-control': 'no-store',
    ...(publicUrl.startsWith('https:') && {
      'strict-transport-security': 'max-age=31536000; includeSubDomains',
    }),
  };
}
