import { z } from 'zod';
import { type AnyRoute, defineRoute } from '@/platform/http/route';
import { registerRoute } from './register-route';
import { signedInAnswer } from './rest-answer';
import { loginBody, signInAnswer } from './rest-contract';
import { signInWithPassword } from './service/sign-in-with-password';

const login = defineRoute({
  method: 'post',
  path: '/api/v1/auth/login',
  family: ['accounts', 'real_estate_os'],
  summary: 'Log in',
  description:
    'JSON `{email, password}` or a form with `username` and `password`. Also sets the session cookie.',
  access: 'anyone',
  credentials: 'optional',
  body: loginBody,
  accepts: ['json', 'form'],
  success: { status: 200, description: 'Signed in.', schema: signInAnswer },
  limits: ['login'],
  idempotent: false,
  async handle(ctx, { body }) {
    const signedIn = await signInWithPassword(ctx, body);
    return signedInAnswer(ctx, signedIn, 'number', 200);
  },
});

const keys = defineRoute({
  method: 'get',
  path: '/.well-known/jwks.json',
  family: 'gable',
  summary: 'Public keys of access tokens',
  access: 'anyone',
  success: {
    status: 200,
    description: 'A JSON Web Key Set (RFC 7517).',
    schema: z.object({ keys: z.array(z.record(z.string(), z.unknown())) }),
  },
  async handle(ctx) {
    return {
      body: { keys: await ctx.credentials.publicKeys() },
      headers: { 'cache-control': 'public, max-age=300' },
    };
  },
});

export const routes: readonly AnyRoute[] = [registerRoute, login, keys];
