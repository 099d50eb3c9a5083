import { randomUUID } from 'node:crypto';

/** What may be echoed into a header and a log line: no spaces, quotes or control characters. */
const ACCEPTABLE = /^[A-Za-z0-9._:-]{1,128}$/;

/** The caller's own `X-Request-Id`, so that a call can be followed through several systems, else a new one. */
export function requestIdOf(headers: Headers): string {
  const given = headers.get('x-request-id');
  return given !== null && ACCEPTABLE.test(given) ? given : randomUUID();
}
