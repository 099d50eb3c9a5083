interface PageSecurity {
  /** Fresh for each page: only scripts and styles that carry it run. */
  nonce: string;
  /** Whose tiles, glyphs and sprites the map may fetch. */
  mapStyleUrl: string;
  /** Whether people reach Gable over https. */
  https: boolean;
  /** Fast refresh evaluates code and writes style elements without a nonce. */
  development: boolean;
}

/** The content security policy of a page. */
export function contentSecurityPolicy({ nonce, mapStyleUrl, https, development }: PageSecurity) {
  const map = new URL(mapStyleUrl).origin;
  const directives = {
    'default-src': "'self'",
    'script-src': `'self' 'nonce-${nonce}' 'strict-dynamic'${development ? " 'unsafe-eval'" : ''}`,
    'style-src': development ? "'self' 'unsafe-inline'" : `'self' 'nonce-${nonce}'`,
    // Positions that floating parts compute are written into style attributes.
    'style-src-attr': "'unsafe-inline'",
    // Photos of listings lie wherever their source keeps them.
    'img-src': `'self' blob: data: https: ${map}`,
    'font-src': "'self'",
    'connect-src': `'self' ${map}`,
    'worker-src': "'self'",
    'object-src': "'none'",
    'frame-ancestors': "'none'",
    'base-uri': "'self'",
    'form-action': "'self'",
    ...(https ? { 'upgrade-insecure-requests': '' } : {}),
  };
  return Object.entries(directives)
    .map(([name, sources]) => `${name} ${sources}`.trim())
    .join('; ');
}

/** Every header that keeps a page safe, its policy included. */
export function pageSecurityHeaders(page: PageSecurity): Record<string, string> {
  return {
    'Content-Security-Policy': contentSecurityPolicy(page),
    'X-Content-Type-Options': 'nosniff',
    'X-Frame-Options': 'DENY',
    'Referrer-Policy': 'strict-origin-when-cross-origin',
    'Permissions-Policy': 'camera=(), microphone=(), payment=(), usb=(), geolocation=(self)',
    'Cross-Origin-Opener-Policy': 'same-origin',
    ...(page.https ? { 'Strict-Transport-Security': 'max-age=31536000; includeSubDomains' } : {}),
  };
}
