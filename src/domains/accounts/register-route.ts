import { AppError } from '@/kernel/errors';
import { fromZod } from '@/platform/errors/to-app-error';
import { defineRoute } from '@/platform/http/route';
import { PASSWORD_RULE } from './model';
import { signedInAnswer } from './rest-answer';
import {
  accountsRegistration,
  realEstateOsRegistration,
  registerBody,
  signInAnswer,
} from './rest-contract';
import { register } from './service/register';

export const registerRoute = defineRoute({
  method: 'post',
  path: '/api/v1/auth/register',
  family: ['accounts', 'real_estate_os'],
  summary: 'Register a user',
  description:
    'With `full_name` (Real Estate OS) the answer has the integer id, `team_name` makes a team, and invalid input is 422. With `name` (accounts) the answer has the UUID, and invalid input is 400. A password that is too weak and an email that is taken are 400 in both.',
  access: 'anyone',
  credentials: 'optional',
  body: registerBody,
  success: { status: 201, description: 'Registered and signed in.', schema: signInAnswer },
  limits: ['registration'],
  idempotent: false,
  async handle(ctx, { body }) {
    if (body.full_name !== undefined) {
      const parsed = realEstateOsRegistration.safeParse(body);
      if (!parsed.success) throw asRealEstateOs(fromZod(parsed.error));
      const { full_name: name, team_name, ...rest } = parsed.data;
      const made = await register(ctx, { ...rest, name, teamName: team_name ?? undefined });
      return signedInAnswer(ctx, made, 'number', 201);
    }
    if (body.name === undefined) {
      throw new AppError('invalid_input', { message: 'name or full_name is required' });
    }
    const made = await register(ctx, accountsRegistration.parse(body));
    return signedInAnswer(ctx, made, 'uuid', 201);
  },
});

/** Invalid input is 422 to this system's clients; only a password that may not be chosen is 400, as in accounts. */
function asRealEstateOs(error: AppError): AppError {
  if (error.issues.every((issue) => issue.message === PASSWORD_RULE)) return error;
  return new AppError('unprocessable', { message: error.message, issues: error.issues });
}
