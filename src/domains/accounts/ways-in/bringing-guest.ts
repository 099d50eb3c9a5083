import { SESSION_COOKIE } from '@/platform/auth/session-cookie';
import { type Ctx, inTransaction } from '@/platform/context';
import { toAppError } from '@/platform/errors/to-app-error';
import { signUpInput } from '../contract';
import { JOINED_HEADER, joinedCookie } from '../merging/model';
import { takeInGuest } from '../merging/service/take-in-guest';
import { register } from '../service/register';
import { findIdentity } from '../store/identity';

type Handler = (request: Request) => Promise<Response>;

/**
 * Better Auth's handler for a guest, whom it does not know: signing up turns the guest into the account with the same id,
 * and whichever way a guest signs in, what was kept goes along. For everybody else the handler itself.
 */
export function bringingGuest(ctx: Ctx, path: string, handler: Handler): Handler {
  if (ctx.actor.kind !== 'user' || !ctx.actor.isGuest) return handler;
  return path === '/sign-up/email'
    ? (request) => signUpGuest(ctx, request)
    : followed(ctx, path, handler);
}

/** In Better Auth's words, as the form reads them. */
async function signUpGuest(ctx: Ctx, request: Request): Promise<Response> {
  const parsed = signUpInput.safeParse(await request.json().catch(() => null));
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    const field = issue?.path.join('.');
    const code = field === 'password' ? 'INVALID_PASSWORD' : 'VALIDATION_ERROR';
    return Response.json({ code, message: issue?.message, field }, { status: 400 });
  }
  try {
    const { user, session } = await register(ctx, parsed.data);
    const { id, name, email, emailVerified } = user;
    const headers = { 'set-cookie': ctx.credentials.cookieFor(session, ctx.now) };
    return Response.json({ token: null, user: { id, name, email, emailVerified } }, { headers });
  } catch (thrown) {
    const error = toAppError(thrown);
    if (error.reason !== 'EMAIL_TAKEN') throw error;
    const code = 'USER_ALREADY_EXISTS_USE_ANOTHER_EMAIL';
    return Response.json({ code, message: error.message }, { status: 422 });
  }
}

function followed(ctx: Ctx, path: string, handler: Handler): Handler {
  return async (request) => {
    const answer = await handler(request);
    const cookies = answer.headers.getSetCookie().map((line) => line.split(';')[0]);
    const token = ctx.credentials.readCookie(cookies.join('; '));
    const identity = token === null ? undefined : await findIdentity(ctx.db, { token });
    if (!identity) return path === '/sign-in/email' ? stillGuest(answer) : answer;
    const merged = await inTransaction(ctx, (ctx) => takeInGuest(ctx, identity.userId));
    if (!merged || Object.keys(merged).length === 0) return answer;
    const headers = new Headers(answer.headers);
    headers.append('set-cookie', joinedCookie(merged));
    headers.set(JOINED_HEADER, '1');
    return new Response(answer.body, { status: answer.status, headers });
  };
}

/**
 * A sign-in that failed or is half-way leaves the guest's session as it is. Better Auth ends it where a second step is owed:
 * what was kept could then not follow.
 */
function stillGuest(answer: Response): Response {
  const headers = new Headers(answer.headers);
  headers.delete('set-cookie');
  const isEnd = (line: string) =>
    line.startsWith(`${SESSION_COOKIE}=`) && /Max-Age=0\b/i.test(line);
  for (const line of answer.headers.getSetCookie()) {
    if (!isEnd(line)) headers.append('set-cookie', line);
  }
  return new Response(answer.body, { status: answer.status, headers });
}
