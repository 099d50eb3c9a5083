import { type AnyRoute, defineRoute } from '@/platform/http/route';
import { homesterAnswer } from '../firebase/rest-answer';
import { homesterSignIn } from '../firebase/rest-contract';
import type { CodeAddress } from './model';
import { homesterSendBody, homesterVerifyBody, messageAnswer } from './rest-contract';
import { codeLimitHeaders } from './rest-headers';
import { sendCode } from './service/send-code';
import { signInWithCode } from './service/sign-in-with-code';

/** Shown until its owner chooses a name. */
const UNNAMED = 'New user';

const send = defineRoute({
  method: 'post',
  path: '/api/firebase-auth/otp/send',
  family: 'homester',
  summary: 'Send a one-time code',
  description:
    'To an email, or by SMS to a phone number. The answer is the same whether an account has it.',
  access: 'anyone',
  credentials: 'optional',
  body: homesterSendBody,
  success: { status: 200, description: 'On its way.', schema: messageAnswer },
  limits: ['otp'],
  async handle(ctx, { body: address }) {
    const sent = await sendCode(ctx, { address, purpose: 'sign_in' });
    return { body: { message: 'OTP sent successfully' }, headers: codeLimitHeaders(sent) };
  },
});

const verify = defineRoute({
  method: 'post',
  path: '/api/firebase-auth/otp/verify',
  family: 'homester',
  summary: 'Sign in with a one-time code',
  description: 'Who is new here gets an account.',
  access: 'anyone',
  credentials: 'optional',
  body: homesterVerifyBody,
  success: { status: 200, description: 'Signed in.', schema: homesterSignIn },
  limits: ['login'],
  async handle(ctx, { body: { address, otp: code } }) {
    const ifNew = { name: firstName(address) };
    const signedIn = await signInWithCode(ctx, { address, code, ifNew });
    return {
      body: homesterAnswer(signedIn),
      cookies: [ctx.credentials.cookieFor(signedIn.session, ctx.now)],
    };
  },
});

function firstName({ kind, value }: CodeAddress): string {
  return kind === 'email' ? (value.split('@')[0] ?? UNNAMED) : UNNAMED;
}

export const routes: readonly AnyRoute[] = [send, verify];
