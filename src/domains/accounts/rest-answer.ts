import type { TeamRole } from '@/kernel/actor';
import type { Ctx } from '@/platform/context';
import type { Answer } from '@/platform/http/route';
import { shownEmail, shownRole } from './model';
import type { SignInAnswer } from './rest-contract';
import type { SignedIn } from './service/signed-in';
import type { UserRow } from './store/users';
import { tokensAnswer } from './tokens/rest-answer';

/** What stands for a guest's address in this family's answers, and nowhere else. */
const GUEST_EMAIL = 'guest@zuhaush.com';

/** A person in the words of accounts clients. */
export function accountsUser(user: UserRow, teamRole: TeamRole | null) {
  return {
    id: user.isGuest ? `guest_${user.id}` : user.id,
    name: user.name,
    email: user.isGuest ? GUEST_EMAIL : shownEmail(user.email),
    role: shownRole(user, teamRole),
    isEmailVerified: user.emailVerified,
    accountType: user.isGuest ? ('guest' as const) : ('registered' as const),
    contactNumber: user.phone,
    city: user.city,
  };
}

/** The union of both systems' sign-in answers; `id` is the integer or the UUID, as the route has it. */
function signInAnswerOf(signedIn: SignedIn, id: 'number' | 'uuid'): SignInAnswer {
  const { user, team, tokens } = signedIn;
  const known = accountsUser(user, team?.role ?? null);
  return {
    access_token: tokens.access.token,
    token_type: 'bearer',
    user: {
      ...known,
      id: id === 'number' ? user.number : known.id,
      full_name: user.name,
      team_id: team?.id ?? null,
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
