import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { PasskeySignIn } from '@/domains/accounts/security/ui/passkey-sign-in';
import { AuthFrame } from '@/domains/accounts/ui/auth-frame';
import { SignInForm } from '@/domains/accounts/ui/sign-in-form';
import { Messages } from '@/platform/i18n/messages';
import { type AuthSearchParams, formStart } from '../form-start';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('auth.signIn');
  return { title: t('metaTitle'), robots: { index: false } };
}

export default async function SignInPage(props: { searchParams: Promise<AuthSearchParams> }) {
  const start = await formStart(props.searchParams);
  return (
    <Messages for={['auth']}>
      <AuthFrame page="signIn" next={start.next}>
        <SignInForm {...start} />
        <PasskeySignIn next={start.next} />
      </AuthFrame>
    </Messages>
  );
}
