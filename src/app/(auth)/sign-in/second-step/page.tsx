import type { Metadata } from 'next';
import { cookies } from 'next/headers';
import { redirect } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { isAuthProblem } from '@/domains/accounts/model-auth-problem';
import { nextPath, signInHref } from '@/domains/accounts/model-next-path';
import { SecondStepForm } from '@/domains/accounts/security/ui/second-step-form';
import { SECOND_STEP_COOKIE } from '@/platform/auth/session-cookie';
import type { AuthSearchParams } from '../../form-start';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('auth.secondStep');
  return { title: t('metaTitle'), robots: { index: false } };
}

export default async function SecondStepPage(props: { searchParams: Promise<AuthSearchParams> }) {
  const [params, jar] = await Promise.all([props.searchParams, cookies()]);
  const next = nextPath(params.next);
  if (!jar.has(SECOND_STEP_COOKIE)) redirect(signInHref('/sign-in', next));
  return (
    <div className="page max-w-xl flex-1 py-10 md:py-20">
      <SecondStepForm
        next={next}
        way={params.way === 'backup' ? 'backup' : 'app'}
        problem={isAuthProblem(params.problem) ? params.problem : null}
      />
    </div>
  );
}
