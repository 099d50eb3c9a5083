import { cookies } from 'next/headers';
import { redirect } from 'next/navigation';
import { TYPED_EMAIL_COOKIE } from '@/domains/accounts/auth-forms';
import { type AuthProblem, isAuthProblem } from '@/domains/accounts/model-auth-problem';
import { nextPath } from '@/domains/accounts/model-next-path';
import { pageActor } from '@/trpc/page-actor';

export type AuthSearchParams = Record<string, string | string[] | undefined>;

interface FormStart {
  readonly next: string;
  readonly told: AuthProblem | null;
  readonly typedEmail: string;
  /** Goes on as a guest already. */
  readonly isGuest: boolean;
}

/** What a sign-in form starts with; whoever is signed in already goes straight on. */
export async function formStart(searchParams: Promise<AuthSearchParams>): Promise<FormStart> {
  const [params, jar, actor] = await Promise.all([searchParams, cookies(), pageActor()]);
  const next = nextPath(params.next);
  if (actor.kind === 'user' && !actor.isGuest) redirect(next);
  return {
    next,
    told: isAuthProblem(params.problem) ? params.problem : null,
    typedEmail: jar.get(TYPED_EMAIL_COOKIE)?.value ?? '',
    isGuest: actor.kind === 'user',
  };
}
