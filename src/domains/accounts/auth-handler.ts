import { type Actor, NOBODY } from '@/kernel/actor';
import type { Credentials } from '@/platform/auth/credentials';
import { answerFormPost, isFormPost, refuseFormPost } from './auth-forms';
import { type AuthenticationParts, betterAuthOf, CLIENT_ADDRESS_HEADER } from './authentication';
import { resolveActor } from './service/resolve-actor';

/** Better Auth's routes that are open. What it brings beyond them stays closed until Gable has use and tests for it. */
const OPEN = new Set([
  'POST /sign-up/email',
  'POST /sign-in/email',
  'POST /sign-out',
  'GET /get-session',
  'POST /change-password',
]);
/** What an administrator may call in somebody's name: another session's ways in and out, nothing that changes this one's. */
const WHILE_IMPERSONATING = /^\/(sign-(in|up|out)|get-session)(\/|$)/;
const BASE = '/api/auth';

export interface Auth {
  /** Answers a request under `/api/auth/`; `client.address` is the peer's, null where the mount cannot know it. */
  handler(request: Request, client: { address: string | null }): Promise<Response>;
  /** The page that says so to a browser without script, where a door refuses its form with `status`; else null. */
  refuseForm(request: Request, status: number): Promise<Response | null>;
}

export function createAuth(parts: AuthenticationParts & { credentials: Credentials }): Auth {
  let betterAuth: ReturnType<typeof betterAuthOf> | undefined;
  return {
    async handler(request, client) {
      const path = pathOf(request);
      if (!OPEN.has(`${request.method} ${path}`)) return notHere();
      // Made on first use: workers and commands never need it.
      betterAuth ??= betterAuthOf(parts);
      const { handler } = betterAuth;
      const { actor, checked } = await withCheckedIdentity(parts, request, client.address);
      if (actor.kind === 'user' && actor.impersonatorId !== null && !WHILE_IMPERSONATING.test(path))
        return onlyThePerson();
      return isFormPost(request, path)
        ? answerFormPost(checked, path, parts.publicUrl, handler)
        : handler(checked);
    },
    refuseForm: (request, status) =>
      refuseFormPost(request, pathOf(request), parts.publicUrl, status),
  };
}

/** The path under {@link BASE}. */
function pathOf(request: Request): string {
  const { pathname } = new URL(request.url);
  return pathname.startsWith(`${BASE}/`) ? pathname.slice(BASE.length) : '';
}

/**
 * The request without credentials that would not stand: Better Auth knows neither deactivation nor our bearer tokens,
 * so what it reads is what `resolveActor` has admitted.
 */
async function withCheckedIdentity(
  parts: AuthenticationParts & { credentials: Credentials },
  request: Request,
  address: string | null,
): Promise<{ actor: Actor; checked: Request }> {
  const headers = new Headers(request.headers);
  headers.delete('authorization');
  const actor = headers.has('cookie') ? await resolveActor(parts, headers, new Date()) : NOBODY;
  if (actor.kind === 'nobody') headers.delete('cookie');
  headers.delete(CLIENT_ADDRESS_HEADER);
  if (address !== null) headers.set(CLIENT_ADDRESS_HEADER, address);
  return { actor, checked: new Request(request, { headers }) };
}

function onlyThePerson(): Response {
  const message = 'Only the person whose account this is can do this.';
  return Response.json({ message, code: 'IMPERSONATING' }, { status: 403 });
}

function notHere(): Response {
  return Response.json({ message: 'There is nothing here.', code: 'NOT_FOUND' }, { status: 404 });
}
