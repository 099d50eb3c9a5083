import { ownOrigins } from '@/platform/auth/own-origins';
import { authProblemOf } from './model-auth-problem';
import { nextPath, SECOND_STEP_PAGE, signInHref } from './model-next-path';

/** Forms posted by a browser without script, by the path they go to, with the page that shows them. */
const FORMS: Readonly<Record<string, string | null>> = {
  '/sign-in/email': '/sign-in',
  '/sign-up/email': '/sign-up',
  '/two-factor/verify-totp': SECOND_STEP_PAGE,
  '/two-factor/verify-backup-code': SECOND_STEP_PAGE,
  '/sign-out': null,
};

/** Keeps the typed address for the page that asks again; short-lived, and not in the address bar or a log. */
export const TYPED_EMAIL_COOKIE = 'gable-typed-email';

export function isFormPost(request: Request, path: string): boolean {
  const type = request.headers.get('content-type') ?? '';
  return path in FORMS && type.startsWith('application/x-www-form-urlencoded');
}

/**
 * Answers a form post as a browser without script needs it: with a redirect, to the page asked for or back to the form.
 * `answer` gets the same request with a JSON body. A form that another site posts here is refused.
 */
export async function answerFormPost(
  request: Request,
  path: string,
  publicUrl: string,
  answer: (request: Request) => Promise<Response>,
): Promise<Response> {
  const origin = request.headers.get('origin');
  if (origin === null || !ownOrigins(publicUrl).includes(origin)) {
    return new Response(null, { status: 403 });
  }
  const fields = Object.fromEntries(new URLSearchParams(await request.text()));
  const { next: asked, ...body } = fields;
  const next = nextPath(asked);
  const headers = new Headers(request.headers);
  headers.set('content-type', 'application/json');
  headers.delete('content-length');
  const asJson = new Request(request.url, { method: 'POST', headers, body: JSON.stringify(body) });
  const answered = await answer(asJson);
  const page = FORMS[path] ?? null;
  const read = await answered.json().catch(() => null);
  if (answered.ok || page === null) {
    const isHalfWay = read?.twoFactorRedirect === true;
    const onward = isHalfWay ? signInHref(SECOND_STEP_PAGE, next) : next;
    return redirect(onward, answered.headers.getSetCookie());
  }
  const problem = authProblemOf(answered.status, read);
  const email = encodeURIComponent((fields.email ?? '').slice(0, 254));
  const back = new URLSearchParams({ problem, ...(next === '/' ? {} : { next }) });
  if (page === SECOND_STEP_PAGE) {
    if (path.endsWith('backup-code')) back.set('way', 'backup');
    return redirect(`${problem === 'expired' ? '/sign-in' : page}?${back}`, []);
  }
  return redirect(`${page}?${back}`, [
    `${TYPED_EMAIL_COOKIE}=${email}; Max-Age=60; Path=${page}; HttpOnly; SameSite=Lax`,
  ]);
}

/**
 * Sends a form that was refused on its way in back to its page, which says why: `status` is what the refusal answers
 * elsewhere. Null for what is no form of a page's.
 */
export async function refuseFormPost(
  request: Request,
  path: string,
  publicUrl: string,
  status: number,
): Promise<Response | null> {
  if (!isFormPost(request, path) || !FORMS[path]) return null;
  return answerFormPost(request, path, publicUrl, async () => new Response(null, { status }));
}

function redirect(location: string, cookies: readonly string[]): Response {
  const headers = new Headers({ location });
  for (const cookie of cookies) headers.append('set-cookie', cookie);
  return new Response(null, { status: 303, headers });
}
