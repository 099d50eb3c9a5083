import { z } from 'zod';
import { AppError } from '@/kernel/errors';
import type { Ctx } from '@/platform/context';
import { type AnyRoute, defineRoute } from '@/platform/http/route';
import { emailAddress, givenPassword, personName } from './contract';
import { PASSWORD_MAX, PASSWORD_MIN, shownEmail } from './model';
import { readProfile } from './profile/service/read-profile';
import { register } from './service/register';
import { signInWithPassword } from './service/sign-in-with-password';
import type { SignedIn } from './service/signed-in';

const LOGIN = '/api/users/login';

/** These clients' own rule: any 8 characters. */
const anyPassword = z
  .string()
  .min(PASSWORD_MIN, `must be at least ${PASSWORD_MIN} characters long`)
  .max(PASSWORD_MAX, `must not be longer than ${PASSWORD_MAX} characters`);

const analysisUser = z.object({
  id: z.int(),
  email: z.string().nullable(),
  full_name: z.string(),
  created_at: z.iso.datetime(),
});

function analysisAnswer(ctx: Ctx, { user, session }: SignedIn, status: number) {
  const body: z.input<typeof analysisUser> = {
    id: user.number,
    email: shownEmail(user.email),
    full_name: user.name,
    created_at: user.createdAt.toISOString(),
  };
  return { status, body, cookies: [ctx.credentials.cookieFor(session, ctx.now)] };
}

const registration = defineRoute({
  method: 'post',
  path: '/api/users/register',
  family: 'analysis',
  summary: 'Register a user',
  description: 'Also sets the session cookie. An email that is taken is 400.',
  access: 'anyone',
  credentials: 'optional',
  body: z.object({ email: emailAddress, password: anyPassword, full_name: personName }),
  success: { status: 201, description: 'Registered.', schema: analysisUser },
  limits: ['registration'],
  async handle(ctx, { body: { full_name: name, ...body } }) {
    try {
      return analysisAnswer(ctx, await register(ctx, { ...body, name }), 201);
    } catch (error) {
      throw error instanceof AppError && error.reason === 'EMAIL_TAKEN' ? taken(error) : error;
    }
  },
});

/** What is wrong is not the form of the input, which is 422 to these clients. */
function taken({ message, reason }: AppError): AppError {
  return new AppError('refused_input', { message, ...(reason && { reason }) });
}

const login = defineRoute({
  method: 'post',
  path: LOGIN,
  family: ['analysis', 'homepro'],
  summary: 'Log in with email and password',
  description: 'Sets the session cookie.',
  access: 'anyone',
  credentials: 'optional',
  body: z.object({ email: emailAddress, password: givenPassword }),
  success: { status: 200, description: 'Signed in.', schema: analysisUser },
  limits: ['login'],
  handle: async (ctx, { body }) => analysisAnswer(ctx, await signInWithPassword(ctx, body), 200),
});

const whoAmI = defineRoute({
  method: 'get',
  path: LOGIN,
  family: ['homepro', 'analysis'],
  summary: 'The caller with their roles',
  description: 'For a Firebase ID token as for any other; who is new here gets an account.',
  access: 'registered',
  success: {
    status: 200,
    description: 'The user.',
    schema: z.object({
      id: z.uuid(),
      name: z.string(),
      roles: z.string().meta({ description: '`homeowner`, `expert`, `admin`, comma-separated.' }),
    }),
  },
  async handle(ctx) {
    const { user } = await readProfile(ctx);
    const { id, name, platformRole } = user;
    const roles = ['homeowner', ...(platformRole === 'user' ? [] : [platformRole])].join(', ');
    return { body: { id, name, roles } };
  },
});

export const routes: readonly AnyRoute[] = [registration, login, whoAmI];
