import { ERROR_KINDS } from '@/kernel/errors';
import type { Ctx } from '@/platform/context';
import { toAppError } from '@/platform/errors/to-app-error';
import { typedEmailCookie } from '../auth-forms';
import { HAS_ROLE } from '../merging/service/merge-by-code';
import { type AuthProblem, authProblemOf } from '../model-auth-problem';
import { nextPath, pageHref } from '../model-next-path';
import { SECOND_STEP_REQUIRED } from '../security/service/second-step';
import { joinForm, registerWithCodeForm, sendCodeForm, signInWithCodeForm } from './code-forms';
import { type AuthPage, FormProblem, type Onward, type PostedForm } from './form';
import { guestForm } from './guest-form';
import { resetPasswordForm } from './password-forms';
import { PENDING_CODE_COOKIE, readPendingCode } from './pending-code';
import { isForm, postedFields, seeOther } from './posted-fields';
import { startForm } from './start-form';

interface WayIn {
  /** Asks again. */
  readonly page: AuthPage;
  answer(form: PostedForm): Promise<Onward>;
}

/** Our own ways in, as forms that a browser posts with script or without: by path under `/api/auth`. */
const WAYS_IN: Readonly<Record<string, WayIn>> = {
  '/start': { page: '/sign-in', answer: startForm },
  '/code/send': { page: '/sign-in', answer: sendCodeForm },
  '/sign-in/code': { page: '/sign-in/code', answer: signInWithCodeForm },
  '/sign-up/code': { page: '/sign-in/name', answer: registerWithCodeForm },
  '/sign-in/guest': { page: '/sign-in', answer: guestForm },
  '/join': { page: '/account/join', answer: joinForm },
  '/password/reset': { page: '/reset-password', answer: resetPasswordForm },
};

export function isWayIn(request: Request, path: string): boolean {
  return request.method === 'POST' && isForm(request) && Object.hasOwn(WAYS_IN, path);
}

/** Answers a form with the page to go on with, or with its own page and what is wrong. */
export async function answerWayIn(request: Request, path: string, ctx: Ctx): Promise<Response> {
  const way = WAYS_IN[path];
  const fields = await postedFields(request, ctx.publicUrl);
  if (!way || !fields) return new Response(null, { status: 403 });
  const { headers } = request;
  const pending = readPendingCode(ctx.credentials, cookieOf(headers), ctx.now);
  const next = nextPath(fields.next);
  const secure = ctx.publicUrl.startsWith('https:');
  try {
    const onward = await way.answer({ ctx, fields, next, pending, headers, secure });
    return seeOther(onward.to, onward.cookies);
  } catch (thrown) {
    const problem = thrown instanceof FormProblem ? thrown.problem : problemOf(ctx, thrown);
    const own = pageOf(path, fields);
    const page = thrown instanceof FormProblem ? (thrown.page ?? own) : own;
    return backTo(page, problem, fields, next);
  }
}

/** The page that says why a form was refused on its way in. */
export async function refuseWayIn(
  request: Request,
  path: string,
  publicUrl: string,
  problem: AuthProblem,
): Promise<Response> {
  const fields = (await postedFields(request, publicUrl)) ?? {};
  return backTo(pageOf(path, fields), problem, fields, nextPath(fields.next));
}

type Fields = Readonly<Record<string, string>>;

function backTo(page: AuthPage, problem: AuthProblem, fields: Fields, next: string): Response {
  const by = fields.phone === undefined ? null : 'phone';
  const token = page === '/reset-password' ? (fields.token ?? null) : null;
  const typed = fields.email === undefined ? [] : [typedEmailCookie(fields.email)];
  return seeOther(pageHref(page, { problem, by, token, next }), typed);
}

/** A code is asked for on three pages, and the one that asks again types no address. */
function pageOf(path: string, fields: Fields): AuthPage {
  const isAgain = fields.email === undefined && fields.phone === undefined;
  if (path === '/code/send' && fields.join === 'true') return '/account/join';
  if (path === '/code/send' && isAgain) {
    return fields.purpose === 'password_reset' ? '/reset-password' : '/sign-in/code';
  }
  if (path === '/code/send' && fields.purpose === 'password_reset') return '/forgot-password';
  return WAYS_IN[path]?.page ?? '/sign-in';
}

function problemOf(ctx: Ctx, thrown: unknown): AuthProblem {
  const error = toAppError(thrown);
  if (error.code === 'internal') ctx.log.error({ err: error.cause }, 'a way in failed');
  if (error.code === 'rate_limited') return 'codesLimited';
  if (error.reason === 'INVALID_OTP') return 'oneTimeCode';
  if (error.reason === 'INVALID_TOKEN') return 'linkGone';
  if (error.reason === 'EMAIL_TAKEN') return 'taken';
  if (error.reason === SECOND_STEP_REQUIRED) return 'joinSecondStep';
  if (error.reason === HAS_ROLE) return 'joinRole';
  if (error.code === 'forbidden') return 'deactivated';
  return authProblemOf(ERROR_KINDS[error.code].http, null);
}

function cookieOf(headers: Headers): string | undefined {
  const all = headers.get('cookie')?.split(';') ?? [];
  const own = all
    .map((part) => part.trim())
    .find((part) => part.startsWith(`${PENDING_CODE_COOKIE}=`));
  return own?.slice(PENDING_CODE_COOKIE.length + 1);
}
