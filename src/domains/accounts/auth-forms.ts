import { JOINED_HEADER, JOINED_PAGE } from './merging/model';
import { authProblemOf } from './model-auth-problem';
import {
  nextPath,
  pageHref,
  SECOND_STEP_PAGE,
  SIGN_IN_WAYS_PAGE,
  signInHref,
} from './model-next-path';
import { providerRequest } from './providers/options';
import { isForm, leaveFor, postedFields, seeOther } from './ways-in/posted-fields';

/** Forms posted by a browser without script, by the path they go to, with the page that shows them. */
const FORMS: Readonly<Record<string, string | null>> = {
  '/sign-in/email': SIGN_IN_WAYS_PAGE,
  '/sign-up/email': '/sign-up',
  '/two-factor/verify-totp': SECOND_STEP_PAGE,
  '/two-factor/verify-backup-code': SECOND_STEP_PAGE,
  '/sign-in/social': '/sign-in',
  '/sign-out': null,
};

/** Keeps the typed address for the page that goes on or asks again; short-lived, and not in the address bar or a log. */
export const TYPED_EMAIL_COOKIE = 'gable-typed-email';

export function typedEmailCookie(typed: string): string {
  const email = encodeURIComponent(typed.slice(0, 254));
  return `${TYPED_EMAIL_COOKIE}=${email}; Max-Age=600; Path=/; HttpOnly; SameSite=Lax`;
}

export function isFormPost(request: Request, path: string): boolean {
  return path in FORMS && isForm(request);
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
  const fields = await postedFields(request, publicUrl);
  if (!fields) return new Response(null, { status: 403 });
  const { next: asked, ...typed } = fields;
  const next = nextPath(asked);
  const isProvider = path === '/sign-in/social';
  const body = isProvider ? providerRequest(typed.provider, next) : typed;
  const headers = new Headers(request.headers);
  headers.set('content-type', 'application/json');
  headers.delete('content-length');
  const asJson = new Request(request.url, { method: 'POST', headers, body: JSON.stringify(body) });
  const answered = await answer(asJson);
  const page = FORMS[path] ?? null;
  const read = await answered.json().catch(() => null);
  if (isProvider && answered.ok) return leaveFor(read.url, answered.headers.getSetCookie());
  if (answered.ok || page === null) {
    const isHalfWay = read?.twoFactorRedirect === true;
    const onward = isHalfWay ? signInHref(SECOND_STEP_PAGE, next) : next;
    return seeOther(joinedOr(onward, answered), answered.headers.getSetCookie());
  }
  const problem = authProblemOf(answered.status, read);
  const back = new URLSearchParams({ problem, ...(next === '/' ? {} : { next }) });
  if (page === SECOND_STEP_PAGE) {
    if (path.endsWith('backup-code')) back.set('way', 'backup');
    return seeOther(`${problem === 'expired' ? '/sign-in' : page}?${back}`, []);
  }
  return seeOther(`${page}?${back}`, [typedEmailCookie(fields.email ?? '')]);
}

/** A guest who brought something along is told first. */
function joinedOr(onward: string, answered: Response): string {
  return answered.headers.has(JOINED_HEADER) ? pageHref(JOINED_PAGE, { next: onward }) : onward;
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
