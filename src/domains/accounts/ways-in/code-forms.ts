import { AppError } from '@/kernel/errors';
import { readCode } from '../codes/model';
import { registerWithCode } from '../codes/service/register-with-code';
import { secondStepWithCode } from '../codes/service/second-step-with-code';
import { sendCode } from '../codes/service/send-code';
import { signInWithCode } from '../codes/service/sign-in-with-code';
import { newPassword, personName } from '../contract';
import { JOINED_PAGE, joinedCookie } from '../merging/model';
import { mergeByCode } from '../merging/service/merge-by-code';
import { pageHref } from '../model-next-path';
import { SECOND_STEP_REQUIRED } from '../security/service/second-step';
import type { SignedIn } from '../service/signed-in';
import { type AuthPage, FormProblem, type Onward, type PostedForm } from './form';
import { noPendingCode, type PendingCode, pendingCodeCookie } from './pending-code';
import { typedAddress } from './typed-address';

/** Sends a code to the address that was typed, else again to the one that waits for it. */
export async function sendCodeForm(form: PostedForm): Promise<Onward> {
  const { ctx, fields, pending, secure } = form;
  const purpose = fields.purpose === 'password_reset' ? 'password_reset' : 'sign_in';
  const isTyped = fields.email !== undefined || fields.phone !== undefined;
  const asked: Omit<PendingCode, 'resendAt' | 'expiresAt'> | null = isTyped
    ? {
        address: typedAddress(fields, form.headers, ctx.locale),
        purpose,
        next: form.next,
        isJoin: fields.join === 'true',
      }
    : pending;
  if (!asked) throw new FormProblem('codeGone');
  const { address, next } = asked;
  const sent = await sendCode(ctx, { address, purpose: asked.purpose, again: 'after_a_pause' });
  const waiting: PendingCode = {
    address,
    purpose: asked.purpose,
    next,
    isJoin: asked.isJoin,
    resendAt: sent.resendAt.getTime(),
    expiresAt: sent.expiresAt.getTime(),
  };
  return {
    to: pageFor(waiting),
    cookies: [pendingCodeCookie(ctx.credentials, waiting, secure)],
  };
}

function pageFor({ purpose, isJoin }: PendingCode): AuthPage {
  if (purpose === 'password_reset') return '/reset-password';
  return isJoin ? '/account/join' : '/sign-in/code';
}

/** Takes in the account of a proved address; the next page says what moved, or why nothing did. */
export async function joinForm(form: PostedForm): Promise<Onward> {
  const { ctx, fields, secure } = form;
  if (ctx.actor.kind !== 'user' || ctx.actor.isGuest) return { to: '/sign-in?next=/account/join' };
  const { address, isJoin } = waitingFor(form, '/account/join');
  // Another tab may have asked for a code to sign in with meanwhile.
  if (!isJoin) throw new FormProblem('codeGone', '/account/join');
  const code = readCode(fields.code ?? '');
  if (code === null) throw new FormProblem('oneTimeCode');
  const joined = await mergeByCode(ctx, { address, code });
  if (joined.outcome !== 'merged') {
    const to = pageHref('/account/join', { told: joined.outcome });
    return { to, cookies: [noPendingCode(secure)] };
  }
  return {
    to: pageHref(JOINED_PAGE, { next: '/account' }),
    cookies: [noPendingCode(secure), joinedCookie(joined.moved)],
  };
}

/** Signs in with the code; who has no account yet is asked for a name first, and the code stays good meanwhile. */
export async function signInWithCodeForm(form: PostedForm): Promise<Onward> {
  const { ctx, fields, secure } = form;
  const { address, ...pending } = waitingFor(form);
  const code = readCode(fields.code ?? '');
  if (code === null) throw new FormProblem('oneTimeCode');
  try {
    return signedIn(form, await signInWithCode(ctx, { address, code, ifNew: 'refuse' }));
  } catch (thrown) {
    if (!(thrown instanceof AppError)) throw thrown;
    if (thrown.reason === SECOND_STEP_REQUIRED) {
      const { cookie } = await secondStepWithCode(ctx, { address, code });
      const to = pageHref('/sign-in/second-step', { next: pending.next });
      return { to, cookies: [cookie, noPendingCode(secure)] };
    }
    if (thrown.code !== 'not_found') throw thrown;
    const proved = { ...pending, address, code };
    return {
      to: '/sign-in/name',
      cookies: [pendingCodeCookie(ctx.credentials, proved, secure)],
    };
  }
}

/** Makes the account of somebody whose code was right. */
export async function registerWithCodeForm(form: PostedForm): Promise<Onward> {
  const { ctx, fields } = form;
  const { address, code } = waitingFor(form);
  if (code === undefined) throw new FormProblem('codeGone', '/sign-in');
  const name = personName.safeParse(fields.name);
  if (!name.success) throw new FormProblem('name');
  const password = fields.password ? newPassword.safeParse(fields.password) : undefined;
  if (password && !password.success) throw new FormProblem('password');
  return signedIn(
    form,
    await registerWithCode(ctx, { address, code, name: name.data, password: password?.data }),
  );
}

function waitingFor({ pending }: PostedForm, page: AuthPage = '/sign-in'): PendingCode {
  if (!pending) throw new FormProblem('codeGone', page);
  return pending;
}

function signedIn({ ctx, pending, secure }: PostedForm, { session, merged }: SignedIn): Onward {
  const cookies = [ctx.credentials.cookieFor(session, ctx.now), noPendingCode(secure)];
  const next = pending?.next ?? '/';
  if (!merged || Object.keys(merged).length === 0) return { to: next, cookies };
  return { to: pageHref(JOINED_PAGE, { next }), cookies: [...cookies, joinedCookie(merged)] };
}
