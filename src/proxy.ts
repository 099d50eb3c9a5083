import { type NextRequest, NextResponse } from 'next/server';
import { env } from '@/platform/env';
import { showsSales } from '@/platform/http/page-indexing';
import { pageSecurityHeaders } from '@/platform/http/page-security';

/** Gives every page its security headers and its nonce; Next puts the nonce on its own scripts. */
export function proxy(request: NextRequest): NextResponse {
  const { MAP_STYLE_URL, PUBLIC_URL, NODE_ENV } = env();
  const nonce = Buffer.from(crypto.getRandomValues(new Uint8Array(18))).toString('base64');
  const security = pageSecurityHeaders({
    nonce,
    mapStyleUrl: MAP_STYLE_URL,
    https: PUBLIC_URL.startsWith('https:'),
    development: NODE_ENV === 'development',
  });
  const headers = new Headers(request.headers);
  headers.set('x-nonce', nonce);
  headers.set('content-security-policy', security['Content-Security-Policy'] ?? '');
  const response = NextResponse.next({ request: { headers } });
  for (const [name, value] of Object.entries(security)) response.headers.set(name, value);
  if (showsSales(request.nextUrl.pathname)) response.headers.set('X-Robots-Tag', 'noindex');
  return response;
}

export const config = {
  // Pages only: the HTTP application answers for its own paths, and files hold nothing that runs.
  matcher: [
    '/((?!api/|_next/static|_next/image|files/|media/|healthz|metrics|openapi\\.json|docs|redoc|dev/outbox|[^?]*\\.(?:svg|png|ico|webmanifest|mjs|js|css|woff2|txt|xml|json|webp|pdf|csv)$).*)',
  ],
};
