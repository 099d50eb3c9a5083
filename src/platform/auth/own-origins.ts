const LOOPBACK = ['localhost', '127.0.0.1', '[::1]'];

/** The origins under which this very app is reached: that of `PUBLIC_URL`; loopback's three names are one. */
export function ownOrigins(publicUrl: string): string[] {
  const url = new URL(publicUrl);
  if (!LOOPBACK.includes(url.hostname)) return [url.origin];
  const port = url.port === '' ? '' : `:${url.port}`;
  return LOOPBACK.map((name) => `${url.protocol}//${name}${port}`);
}
