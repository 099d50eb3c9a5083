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
      const checked = await withCheckedIdentity(parts, request, client.address);
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
): Promise<Request> {
  const headers = new Headers(request.headers);
  headers.delete('authorization');
  if (headers.has('cookie')) {
    const actor = await resolveActor(parts, headers, new Date());
    if (actor.kind === 'nobody') headers.delete('cookie');
  }
  headers.delete(CLIENT_ADDRESS_HEADER);
  if (address !== null) headers.set(CLIENT_ADDRESS_HEADER, address);
  return new Request(request, { headers });
}

function notHere(): Response {
  return Response.json({ message: 'There is nothing here.', code: 'NOT_FOUND' }, { status: 404 });
}
