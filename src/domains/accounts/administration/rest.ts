import { z } from 'zod';
import { AppError } from '@/kernel/errors';
import { SESSION_COOKIE } from '@/platform/auth/session-cookie';
import type { Ctx } from '@/platform/context';
import { type AnyRoute, defineRoute } from '@/platform/http/route';
import { userInput } from './contract';
import {
  isOwnSession,
  ownSessionAgain,
  startImpersonation,
  stopImpersonation,
} from './service/impersonate';

/** The administrator's own session while they are somebody else. Sent to these two routes alone. */
const OWN_SESSION_COOKIE = 'gable-own-session';
const PATH = '/api/impersonation';

const start = defineRoute({
  method: 'post',
  path: PATH,
  family: 'gable',
  summary: 'Act as a user',
  description:
    'For administrators in a browser: the session cookie becomes that of the user, for an hour, and leads to the home page. Recorded in both audit trails.',
  access: 'platform_admin',
  body: z.object({ userId: userInput.shape.userId }),
  accepts: ['json', 'form'],
  success: { status: 303, description: 'To the home page, as the user.' },
  async handle(ctx, { body }, request) {
    const own = ctx.credentials.readCookie(request.headers.get('cookie'));
    if (own === null || !(await isOwnSession(ctx, own))) {
      throw new AppError('conflict', {
        reason: 'BROWSER_NEEDED',
        message: 'Sign in to Gable in a browser to do this.',
      });
    }
    const session = await startImpersonation(ctx, body);
    const expires = session.expires;
    return {
      status: 303,
      body: undefined,
      headers: { location: '/' },
      cookies: [
        ctx.credentials.cookieFor(session, ctx.now),
        putAside(ctx.credentials.cookieFor({ ...session, token: own, expires }, ctx.now)),
      ],
    };
  },
});

const stop = defineRoute({
  method: 'post',
  path: `${PATH}/stop`,
  family: 'gable',
  summary: 'Be oneself again',
  description: 'Ends acting as a user and leads back to that user’s page, as the administrator.',
  access: 'signed_in',
  accepts: ['json', 'form'],
  success: { status: 303, description: 'To the page of the user, as the administrator.' },
  async handle(ctx, _, request) {
    const { impersonatorId, userId } = await stopImpersonation(ctx);
    const token = keptToken(ctx, request.headers.get('cookie'));
    const own = token && (await ownSessionAgain(ctx, { token, userId: impersonatorId }));
    const ended = { id: '', token: 'ended', userId, expires: ctx.now };
    return {
      status: 303,
      body: undefined,
      headers: { location: own ? `/admin/users/${userId}` : '/sign-in' },
      cookies: [
        ctx.credentials.cookieFor(own || ended, ctx.now),
        putAside(ctx.credentials.cookieFor(ended, ctx.now)),
      ],
    };
  },
});

/** The session's cookie under the other name, for these routes alone. */
function putAside(cookie: string): string {
  const value = cookie.slice(cookie.indexOf('='));
  return `${OWN_SESSION_COOKIE}${value.replace('; Path=/;', `; Path=${PATH};`)}`;
}

function keptToken({ credentials }: Ctx, header: string | null): string | null {
  const pair = header
    ?.split(';')
    .map((part) => part.trim())
    .find((part) => part.startsWith(`${OWN_SESSION_COOKIE}=`));
  if (!pair) return null;
  return credentials.readCookie(SESSION_COOKIE + pair.slice(OWN_SESSION_COOKIE.length));
}

export const routes: readonly AnyRoute[] = [start, stop];
