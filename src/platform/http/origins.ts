import { AppError } from '@/kernel/errors';
import { ownOrigins } from '../auth/own-origins';
import type { ReplyHeaders } from './reply';

const CORS_METHODS = 'GET, POST, PATCH, PUT, DELETE, OPTIONS';
const CORS_HEADERS = 'Authorization, Content-Type, X-Requested-With';

/** Which browsers' pages may call: our own, and those of `CORS_ORIGINS`. */
export interface Origins {
  /** Refuses a write that a foreign page makes a browser send with its cookie. Callers that are no browser pass. */
  refuseForeign(headers: Headers): void;
  /** CORS headers for a request's origin, none where it is not listed. */
  corsHeaders(headers: Headers): ReplyHeaders;
  preflightHeaders(headers: Headers): ReplyHeaders;
}

export function createOrigins(publicUrl: string, corsOrigins: readonly string[]): Origins {
  const listed = new Set(corsOrigins.map((origin) => origin.replace(/\/$/, '')));
  const trusted = new Set([...ownOrigins(publicUrl), ...listed]);
  const corsHeaders = (headers: Headers): ReplyHeaders => {
    const origin = headers.get('origin');
    if (origin === null || !listed.has(origin)) return { vary: 'Origin' };
    return {
      vary: 'Origin',
      'access-control-allow-origin': origin,
      'access-control-allow-credentials': 'true',
    };
  };
  return {
    corsHeaders,
    refuseForeign(headers) {
      const origin = headers.get('origin');
      const site = headers.get('sec-fetch-site');
      const fine =
        origin === null
          ? site === null || site === 'same-origin' || site === 'none'
          : trusted.has(origin);
      if (!fine) {
        throw new AppError('forbidden', {
          message: 'This page may not act here in your name.',
          reason: 'FOREIGN_ORIGIN',
        });
      }
    },
    preflightHeaders: (headers) => ({
      ...corsHeaders(headers),
      'access-control-allow-methods': CORS_METHODS,
      'access-control-allow-headers': CORS_HEADERS,
      'access-control-max-age': '86400',
    }),
  };
}
