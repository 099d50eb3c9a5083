import type { Ctx } from '@/platform/context';
import type { Answer } from '@/platform/http/route';
import { shownEmail, shownRole } from './model';
import type { SignInAnswer } from './rest-contract';
import type { SignedIn } from './service/signed-in';
import { tokensAnswer } from './tokens/rest-answer';

/** The union of both systems' sign-in answers; `id` is the integer or the UUID, as the route has it. */
function signInAnswerOf(signedIn: SignedIn, id: 'number' | 'uuid'): SignInAnswer {
  const { user, team, tokens } = signedIn;
  const uuid = user.isGuest ? `guest_${user.id}` : user.id;
  return {
    access_token: tokens.access.token,
    token_type: 'bearer',
    user: {
      id: id === 'number' ? user.number : uuid,
      full_name: user.name,
      name: user.name,
      email: shownEmail(user.email),
      team_id: team?.id ?? null,
      role: shownRole(user, team?.role ?? null),
      isEmailVerified: user.emailVerified,
      accountType: user.isGuest ? 'guest' : 'registered',
      contactNumber: user.phone,
      city: null,
    },
    team: team ? { id: team.id, name: team.name } : null,
    tokens: tokensAnswer(tokens),
  };
}

/** The answer of a route that signs in, with the session's cookie for clients that keep one. */
export function signedInAnswer(
  ctx: Ctx,
  signedIn: SignedIn,
  id: 'number' | 'uuid',
  status: number,
): Answer<SignInAnswer> {
  return {
    status,
    body: signInAnswerOf(signedIn, id),
    cookies: [ctx.credentials.cookieFor(signedIn.session, ctx.now)],
  };
}
