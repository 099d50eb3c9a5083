import { z } from 'zod';
import { type AnyRoute, defineRoute, type RouteDeclaration } from '@/platform/http/route';
import { signedInAnswer } from '../rest-answer';
import { signInAnswer } from '../rest-contract';
import {
  forgotPasswordBody,
  loginOtpBody,
  messageAnswer,
  purposeOf,
  registerOtpBody,
  resetOtpBody,
  resetPasswordBody,
  resetPasswordQuery,
  sendOtpBody,
  verifyOtpBody,
} from './rest-contract';
import { codeLimitHeaders } from './rest-headers';
import { registerWithCode } from './service/register-with-code';
import { resetPasswordWithCode, resetPasswordWithLink } from './service/reset-password-with-code';
import { sendCode } from './service/send-code';
import { signInWithCode } from './service/sign-in-with-code';
import { verifyCode } from './service/verify-code';

const common = {
  method: 'post',
  family: 'accounts',
  access: 'anyone',
  credentials: 'optional',
} as const satisfies Partial<RouteDeclaration>;
const RESET = { message: 'Password reset successfully' };
const byEmail = (value: string) => ({ kind: 'email', value }) as const;

const send = defineRoute({
  ...common,
  path: '/api/v1/auth/send-otp',
  summary: 'Send a one-time code',
  description:
    'With `password_reset` an email without an account is 404, as documented; with `email_verification` the answer is the same for any.',
  body: sendOtpBody,
  success: { status: 200, description: 'On its way.', schema: messageAnswer },
  limits: ['otp'],
  async handle(ctx, { body: { email, type } }) {
    const purpose = purposeOf(type);
    const ifUnknown = purpose === 'password_reset' ? 'refuse' : 'say_nothing';
    const sent = await sendCode(ctx, { address: byEmail(email), purpose, ifUnknown });
    return { body: { message: 'OTP sent successfully' }, headers: codeLimitHeaders(sent) };
  },
});

const verify = defineRoute({
  ...common,
  path: '/api/v1/auth/verify-otp',
  summary: 'Check a one-time code',
  description:
    'It is not used up: within its ten minutes it completes one of `register-otp`, `login-otp` and `reset-password-otp`.',
  body: verifyOtpBody,
  success: {
    status: 200,
    description: 'The code is right.',
    schema: messageAnswer.extend({
      userId: z.uuid().nullable().meta({ description: 'Null where no account has the email.' }),
    }),
  },
  async handle(ctx, { body: { email, otp: code, type } }) {
    const purpose = purposeOf(type);
    const verified = await verifyCode(ctx, { address: byEmail(email), purpose, code });
    return { body: { message: 'OTP verified successfully', userId: verified.userId } };
  },
});

const login = defineRoute({
  ...common,
  path: '/api/v1/auth/login-otp',
  summary: 'Log in with a one-time code',
  body: loginOtpBody,
  success: { status: 200, description: 'Signed in.', schema: signInAnswer },
  limits: ['login'],
  async handle(ctx, { body: { email, otp: code } }) {
    const address = byEmail(email);
    const signedIn = await signInWithCode(ctx, { address, code, ifNew: 'refuse' });
    return signedInAnswer(ctx, signedIn, 'uuid', 200);
  },
});

const register = defineRoute({
  ...common,
  path: '/api/v1/auth/register-otp',
  summary: 'Register with a one-time code',
  description: 'The email counts as verified. A guest becomes the account and keeps its id.',
  body: registerOtpBody,
  success: { status: 201, description: 'Registered and signed in.', schema: signInAnswer },
  limits: ['registration'],
  async handle(ctx, { body: { email, otp: code, contactNumber, city, ...rest } }) {
    const signedIn = await registerWithCode(ctx, {
      ...rest,
      code,
      address: byEmail(email),
      phone: contactNumber ?? undefined,
      city: city ?? undefined,
    });
    return signedInAnswer(ctx, signedIn, 'uuid', 201);
  },
});

const resetWithCode = defineRoute({
  ...common,
  path: '/api/v1/auth/reset-password-otp',
  summary: 'Set a new password with a one-time code',
  description: 'Every session of the account ends.',
  body: resetOtpBody,
  success: { status: 200, description: 'The new password holds.', schema: messageAnswer },
  limits: ['otp'],
  async handle(ctx, { body: { email, otp: code, newPassword } }) {
    await resetPasswordWithCode(ctx, { address: byEmail(email), code, newPassword });
    return { body: RESET };
  },
});

const forgot = defineRoute({
  ...common,
  path: '/api/v1/auth/forgot-password',
  summary: 'Mail a link that sets a new password',
  description: 'The answer is the same whether an account has the email.',
  body: forgotPasswordBody,
  success: { status: 200, description: 'On its way.', schema: messageAnswer },
  limits: ['otp'],
  async handle(ctx, { body }) {
    const address = byEmail(body.email);
    const sent = await sendCode(ctx, { address, purpose: 'password_reset' });
    const message = 'If an account has this email, a link to set a new password is on its way';
    return { body: { message }, headers: codeLimitHeaders(sent) };
  },
});

const reset = defineRoute({
  ...common,
  path: '/api/v1/auth/reset-password',
  summary: 'Set a new password with the token of a mailed link',
  description: 'The token works once and for an hour. Every session of the account ends.',
  query: resetPasswordQuery,
  body: resetPasswordBody,
  success: { status: 200, description: 'The new password holds.', schema: messageAnswer },
  limits: ['otp'],
  async handle(ctx, { query: { token }, body }) {
    await resetPasswordWithLink(ctx, { token, newPassword: body.password });
    return { body: RESET };
  },
});

export const routes: readonly AnyRoute[] = [
  send,
  verify,
  login,
  register,
  resetWithCode,
  forgot,
  reset,
];
