import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { AuthFrame } from '@/domains/accounts/ui/auth-frame';
import { SignUpForm } from '@/domains/accounts/ui/sign-up-form';
import { Messages } from '@/platform/i18n/messages';
import { type AuthSearchParams, formStart } from '../form-start';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('auth.signUp');
  return { title: t('metaTitle'), robots: { index: false } };
}

export default async function SignUpPage(props: { searchParams: Promise<AuthSearchParams> }) {
  const start = await formStart(props.searchParams);
  return (
    <Messages for={['auth', 'waysIn']}>
      <AuthFrame page="signUp" next={start.next}>
        <SignUpForm {...start} />
      </AuthFrame>
    </Messages>
  );
}
