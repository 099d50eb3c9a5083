import { ownOrigins } from '@/platform/auth/own-origins';
import { html } from '@/platform/html';

export function isForm(request: Request): boolean {
  const type = request.headers.get('content-type') ?? '';
  return type.startsWith('application/x-www-form-urlencoded');
}

/** The fields of a form that a page of ours posted; null for one that another site posts here. */
export async function postedFields(
  request: Request,
  publicUrl: string,
): Promise<Record<string, string> | null> {
  const origin = request.headers.get('origin');
  if (origin === null || !ownOrigins(publicUrl).includes(origin)) return null;
  return Object.fromEntries(new URLSearchParams(await request.text()));
}

/** Leads a browser on after a form. */
export function seeOther(location: string, cookies: readonly string[] = []): Response {
  const headers = new Headers({ location });
  for (const cookie of cookies) headers.append('set-cookie', cookie);
  return new Response(null, { status: 303, headers });
}

/**
 * Leads a browser on to somebody else's page. Our policy lets no form end elsewhere, redirects included; so the answer is
 * a page of its own that goes on at once.
 */
export function leaveFor(address: string, cookies: readonly string[]): Response {
  const page = html`<!doctype html>
<meta charset="utf-8"><meta name="referrer" content="no-referrer">
<meta http-equiv="refresh" content="0;url=${address}">
<title>Gable</title><a href="${address}">→</a>`;
  const headers = new Headers({
    'content-type': 'text/html; charset=utf-8',
    'cache-control': 'no-store',
  });
  for (const cookie of cookies) headers.append('set-cookie', cookie);
  return new Response(page.text, { headers });
}
