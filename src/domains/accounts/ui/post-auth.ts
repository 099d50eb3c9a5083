import { JOINED_HEADER } from '../merging/model';
import { type AuthProblem, authProblemOf } from '../model-auth-problem';

export interface Refusal {
  readonly problem: AuthProblem | 'offline';
  /** When trying again makes sense. */
  readonly until?: Date;
}

/**
 * Posts to the sign-in handler; null where it went through, and the session's cookie is set. `second_step` where the
 * code of an app is still owed, `joined` where a guest brought something along.
 */
export async function postAuth(
  path: '/sign-in/email' | '/sign-up/email',
  body: Record<string, unknown>,
): Promise<Refusal | 'second_step' | 'joined' | null> {
  let answer: Response;
  try {
    answer = await fetch(`/api/auth${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
  } catch {
    return { problem: 'offline' };
  }
  const read = await answer.json().catch(() => null);
  if (answer.ok) {
    if (read?.twoFactorRedirect === true) return 'second_step';
    return answer.headers.has(JOINED_HEADER) ? 'joined' : null;
  }
  const problem = authProblemOf(answer.status, read);
  const seconds = Number(answer.headers.get('retry-after'));
  return seconds > 0 ? { problem, until: new Date(Date.now() + seconds * 1000) } : { problem };
}
