import { z } from 'zod';
import { AppError } from '@/kernel/errors';
import { type AnyRoute, defineRoute } from '@/platform/http/route';
import { homesterAnswer } from './rest-answer';
import { homesterSignIn, oauthBody } from './rest-contract';
import { signInWithFirebase } from './service/sign-in-with-firebase';

const config = defineRoute({
  method: 'get',
  path: '/api/firebase-auth/config',
  family: 'homester',
  summary: 'What a browser initialises Firebase with',
  description: '404 `FIREBASE_NOT_CONFIGURED` where no project is configured.',
  access: 'anyone',
  credentials: 'ignored',
  success: {
    status: 200,
    description: "Firebase's own web configuration.",
    schema: z.looseObject({ projectId: z.string(), authDomain: z.string() }),
  },
  async handle({ credentials: { firebase } }) {
    if (!firebase) {
      throw new AppError('not_found', {
        message: 'No Firebase project is configured.',
        reason: 'FIREBASE_NOT_CONFIGURED',
      });
    }
    return { body: firebase.webConfig };
  },
});

const oauth = defineRoute({
  method: 'post',
  path: '/api/firebase-auth/oauth/login',
  family: 'homester',
  summary: 'Exchange a Firebase ID token for tokens of this API',
  description:
    'For Google as for phone sign-in. Who is new here gets an account; a guest becomes it and keeps the id.',
  access: 'anyone',
  credentials: 'optional',
  body: oauthBody,
  success: { status: 200, description: 'Signed in.', schema: homesterSignIn },
  limits: ['login'],
  async handle(ctx, { body }) {
    const signedIn = await signInWithFirebase(ctx, body);
    return {
      body: homesterAnswer(signedIn),
      cookies: [ctx.credentials.cookieFor(signedIn.session, ctx.now)],
    };
  },
});

export const routes: readonly AnyRoute[] = [config, oauth];
