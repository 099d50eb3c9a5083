import { type AnyRoute, defineRoute } from '@/platform/http/route';
import { signedInAnswer } from '../rest-answer';
import { signInAnswer } from '../rest-contract';
import { signInAsGuest } from './service/sign-in-as-guest';

const guestLogin = defineRoute({
  method: 'post',
  path: '/api/v1/auth/guest-login',
  family: 'accounts',
  summary: 'Go on as a guest',
  description:
    'A guest may search, favourite, compare and chat, and becomes an account of the same id by registering with this token.',
  access: 'anyone',
  credentials: 'ignored',
  success: { status: 200, description: 'Signed in as a guest.', schema: signInAnswer },
  limits: ['guest'],
  handle: async (ctx) => signedInAnswer(ctx, await signInAsGuest(ctx), 'uuid', 200),
});

export const routes: readonly AnyRoute[] = [guestLogin];
