import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { nextRuntime } from '@/composition/next-runtime';
import { pageHref } from '@/domains/accounts/model-next-path';
import { providerNames } from '@/domains/accounts/providers/options';
import { PasskeySignIn } from '@/domains/accounts/security/ui/passkey-sign-in';
import { AuthFrame } from '@/domains/accounts/ui/auth-frame';
import { OtherWays } from '@/domains/accounts/ui/other-ways';
import { SignInForm } from '@/domains/accounts/ui/sign-in-form';
import { Messages } from '@/platform/i18n/messages';
import { type AuthSearchParams, formStart } from '../../form-start';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('auth.signIn');
  return { title: t('metaTitle'), robots: { index: false } };
}

/** What an address may sign in with: the same for every address, known here or not. */
export default async function SignInWaysPage(props: { searchParams: Promise<AuthSearchParams> }) {
  const { next, told, typedEmail } = await formStart(props.searchParams);
  if (typedEmail === '' || told === 'email') {
    redirect(pageHref('/sign-in', { problem: told, next }));
  }
  return (
    <Messages for={['auth', 'waysIn']}>
      <AuthFrame page="signIn" step="ways" next={next}>
        <SignInForm next={next} told={told} email={typedEmail} />
        <OtherWays next={next} isGuest providers={providerNames(nextRuntime().providers)}>
          <PasskeySignIn next={next} />
        </OtherWays>
      </AuthFrame>
    </Messages>
  );
}
