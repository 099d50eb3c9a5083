import { APIError, createAuthMiddleware } from 'better-auth/api';
import type { z } from 'zod';
import { NOBODY } from '@/kernel/actor';
import { isLocale } from '@/kernel/locale';
import { isTimeZone } from '@/kernel/time';
import { SECOND_STEP_COOKIE } from '@/platform/auth/session-cookie';
import type { Database } from '@/platform/db/client';
import { LOCALE_COOKIE } from '@/platform/i18n/resolve-locale';
import { recordAudit } from './audit/service/record-audit';
import { signUpInput } from './contract';
import { isPastGrace } from './deletion/model';
import { welcomeBack } from './deletion/service/welcome-back';
import { DEACTIVATED, PASSWORD_RULE } from './model';
import { isUsedCode } from './security/service/totp';
import { isTwoFactorOn } from './security/store/two-factor';
import { listMemberships } from './store/teams';
import { findUser, recordSignIn } from './store/users';

const SIGN_UP = '/sign-up/email';
const SIGN_IN = '/sign-in/email';
const TOTP = '/two-factor/verify-totp';
/** What Better Auth is given in place of a code that was used before: it counts as a wrong one. */
const NO_CODE = '-';

/** The page after a sign-in speaks the language that the account prefers, on whichever device. */
const keepLanguage = createAuthMiddleware(async (request) => {
  const locale = request.context.newSession?.user.locale;
  if (!isLocale(locale)) return;
  request.setCookie(LOCALE_COOKIE, locale, {
    path: '/',
    maxAge: 60 * 60 * 24 * 365,
    sameSite: 'lax',
    httpOnly: true,
    secure: request.context.authCookies.sessionToken.attributes.secure === true,
  });
});

/** Our rules around Better Auth's own: what REST refuses is refused here as well, in the same words. */
export const requestRules = (db: Database, key: string) => ({
  before: createAuthMiddleware(async (request) => {
    if (request.path === SIGN_UP) return { context: { body: accepted(signUpInput, request.body) } };
    if (!request.path.startsWith('/two-factor/')) return undefined;
    // People type codes in groups.
    const typed = String(request.body?.code ?? '').replaceAll(/\s/g, '');
    const userId = request.path === TOTP ? await halfSignedIn(request) : null;
    const isUsed =
      userId !== null && (await isUsedCode(db, { userId, code: typed, key, now: new Date() }));
    // No device is trusted with the second step: whoever takes it home would keep it for a month.
    const body = { ...request.body, code: isUsed ? NO_CODE : typed, trustDevice: false };
    return { context: { body } };
  }),
  after: keepLanguage,
});

/** Whose first proof this browser has shown; null where Better Auth will say what is wrong. */
async function halfSignedIn(request: Parameters<Parameters<typeof createAuthMiddleware>[0]>[0]) {
  const { secret, internalAdapter } = request.context;
  const challenge = await request.getSignedCookie(SECOND_STEP_COOKIE, secret);
  return challenge
    ? ((await internalAdapter.findVerificationValue(challenge))?.value ?? null)
    : null;
}

/** What a browser says of itself is kept where it makes sense, and never stops a sign-up. */
export const newUserHooks = {
  create: {
    async before(user: Record<string, unknown>) {
      const { locale, timeZone } = user;
      return {
        data: {
          locale: isLocale(locale) ? locale : null,
          timeZone: typeof timeZone === 'string' && isTimeZone(timeZone) ? timeZone : null,
        },
      };
    },
  },
};

interface SignedInSession {
  readonly userId: string;
  readonly createdAt: Date;
  readonly ipAddress?: string | null | undefined;
  readonly userAgent?: string | null | undefined;
}

/** A new session starts in its user's first team; a deactivated user gets none. */
export function newSessionHooks(db: Database) {
  return {
    create: {
      async before(session: { userId: string }, request: { path?: string } | null) {
        // The new user is still inside the sign-up's transaction: a query of ours would not see it, and would wait for
        // a second connection while holding the first.
        if (request?.path === SIGN_UP) return undefined;
        const user = await findUser(db, session.userId);
        if (user && !user.isActive) {
          throw new APIError('FORBIDDEN', { code: 'ACCOUNT_DEACTIVATED', message: DEACTIVATED });
        }
        if (user && isPastGrace(user, new Date())) {
          throw new APIError('UNAUTHORIZED', { code: 'ACCOUNT_DEACTIVATED', message: DEACTIVATED });
        }
        const [first] = await listMemberships(db, session.userId);
        return { data: { currentTeamId: first?.id ?? null } };
      },
      async after(session: SignedInSession, request: { path?: string } | null) {
        // Half-way: Better Auth takes this session back and asks for the second step.
        if (request?.path === SIGN_IN && (await isTwoFactorOn(db, session.userId))) return;
        const { userId, createdAt: now, ipAddress, userAgent } = session;
        await recordSignIn(db, userId, now);
        const client = { address: ipAddress || null, userAgent: userAgent?.slice(0, 500) || null };
        const ctx = { db, now, actor: NOBODY, client };
        await recordAudit(ctx, { kind: 'sign_in', userId });
        await welcomeBack(ctx, userId);
      },
    },
  };
}

function accepted<Contract extends z.ZodType>(
  contract: Contract,
  value: unknown,
): z.output<Contract> {
  const result = contract.safeParse(value);
  if (result.success) return result.data;
  const [issue] = result.error.issues;
  throw new APIError('BAD_REQUEST', {
    code: issue?.message === PASSWORD_RULE ? 'INVALID_PASSWORD' : 'VALIDATION_ERROR',
    message: issue?.message,
    field: issue?.path.join('.'),
  });
}
