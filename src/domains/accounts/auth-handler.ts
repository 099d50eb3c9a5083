import { type Actor, NOBODY } from '@/kernel/actor';
import type { Locale } from '@/kernel/locale';
import type { Credentials } from '@/platform/auth/credentials';
import { withoutSession } from '@/platform/auth/session-cookie';
import type { Client, Ctx } from '@/platform/context';
import { LOCALE_COOKIE, resolveLocale } from '@/platform/i18n/resolve-locale';
import { answerFormPost, isFormPost, refuseFormPost } from './auth-forms';
import { type AuthenticationParts, betterAuthOf, CLIENT_ADDRESS_HEADER } from './authentication';
import { authProblemOf } from './model-auth-problem';
import { isProviderDoor } from './providers/options';
import { guardPasskeyChange } from './security/guard-passkey-change';
import { resolveActor } from './service/resolve-actor';
import { answerWayIn, isWayIn, refuseWayIn } from './ways-in/answer-form';
import { bringingGuest } from './ways-in/bringing-guest';

/** Better Auth's routes that are open. What it brings beyond them stays closed until Gable has use and tests for it. */
const OPEN = new Set([
  'POST /sign-up/email',
  'POST /sign-in/email',
  'POST /sign-out',
  'GET /get-session',
  'POST /two-factor/verify-totp',
  'POST /two-factor/verify-backup-code',
  'GET /passkey/generate-authenticate-options',
  'POST /passkey/verify-authentication',
  'GET /passkey/generate-register-options',
  'POST /passkey/verify-registration',
]);
/** What an administrator may call in somebody's name: another session's ways in and out, nothing that changes this one's. */
const WHILE_IMPERSONATING = /^\/(sign-(in|up|out)|get-session)(\/|$)/;
const BASE = '/api/auth';

export interface Auth {
  /** Answers a request under `/api/auth/`; `client.address` is the peer's, null where the mount cannot know it. */
  handler(request: Request, client: Client): Promise<Response>;
  /** The page that says so to a browser without script, where a door refuses its form with `status`; else null. */
  refuseForm(request: Request, status: number): Promise<Response | null>;
}

interface AuthParts extends AuthenticationParts {
  readonly credentials: Credentials;
  /** The context of a request that changes how somebody signs in. */
  contextFor(actor: Actor, client: Client): Ctx;
}

export function createAuth(parts: AuthParts): Auth {
  let betterAuth: ReturnType<typeof betterAuthOf> | undefined;
  return {
    async handler(request, client) {
      const path = pathOf(request);
      if (isWayIn(request, path)) {
        const { checked, actor } = await withCheckedIdentity(parts, request, path, client.address);
        if (isImpersonating(actor)) {
          return refuseWayIn(checked, path, parts.publicUrl, 'impersonating');
        }
        const locale = localeOf(checked.headers);
        return answerWayIn(checked, path, { ...parts.contextFor(actor, client), locale });
      }
      if (
        !OPEN.has(`${request.method} ${path}`) &&
        !isProviderDoor(request, path, parts.providers)
      ) {
        return notHere();
      }
      // Made on first use: workers and commands never need it.
      betterAuth ??= betterAuthOf(parts);
      const { checked, actor } = await withCheckedIdentity(parts, request, path, client.address);
      if (isImpersonating(actor) && !WHILE_IMPERSONATING.test(path)) return onlyThePerson();
      const ctx = { ...parts.contextFor(actor, client), locale: localeOf(checked.headers) };
      const handler = bringingGuest(ctx, path, betterAuth.handler);
      if (isFormPost(request, path)) {
        return answerFormPost(checked, path, parts.publicUrl, handler);
      }
      return guardPasskeyChange(ctx, path, () => handler(checked));
    },
    async refuseForm(request, status) {
      const path = pathOf(request);
      return isWayIn(request, path)
        ? refuseWayIn(request, path, parts.publicUrl, authProblemOf(status, null))
        : refuseFormPost(request, path, parts.publicUrl, status);
    },
  };
}

/** The path under {@link BASE}. */
function pathOf(request: Request): string {
  const { pathname } = new URL(request.url);
  return pathname.startsWith(`${BASE}/`) ? pathname.slice(BASE.length) : '';
}

/**
 * The request without credentials that would not stand: Better Auth knows neither deactivation nor our bearer tokens,
 * so what it reads is what `resolveActor` has admitted. A second step is taken by who has not signed in yet: a session
 * that is still there, a guest's for example, must not be taken for theirs.
 */
async function withCheckedIdentity(
  parts: AuthParts,
  request: Request,
  path: string,
  address: string | null,
): Promise<{ checked: Request; actor: Actor }> {
  const headers = new Headers(request.headers);
  headers.delete('authorization');
  const cookie = headers.get('cookie');
  const actor = cookie === null ? NOBODY : await resolveActor(parts, headers, new Date());
  if (cookie !== null && (actor.kind === 'nobody' || path.startsWith('/two-factor/'))) {
    headers.set('cookie', withoutSession(cookie));
  }
  headers.delete(CLIENT_ADDRESS_HEADER);
  if (address !== null) headers.set(CLIENT_ADDRESS_HEADER, address);
  return { checked: new Request(request, { headers }), actor };
}

function isImpersonating(actor: Actor): boolean {
  return actor.kind === 'user' && actor.impersonatorId !== null;
}

/** The language of the page that a form was posted from. */
function localeOf(headers: Headers): Locale {
  const chosen = new RegExp(`(?:^|;\\s*)${LOCALE_COOKIE}=(\\w+)`).exec(
    headers.get('cookie') ?? '',
  )?.[1];
  return resolveLocale(chosen, headers.get('accept-language'));
}

function onlyThePerson(): Response {
  const message = 'Only the person whose account this is can do this.';
  return Response.json({ message, code: 'IMPERSONATING' }, { status: 403 });
}

function notHere(): Response {
  return Response.json({ message: 'There is nothing here.', code: 'NOT_FOUND' }, { status: 404 });
}
