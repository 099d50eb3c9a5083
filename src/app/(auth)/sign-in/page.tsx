import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { nextRuntime } from '@/composition/next-runtime';
import { pageHref } from '@/domains/accounts/model-next-path';
import { providerNames } from '@/domains/accounts/providers/options';
import { PasskeySignIn } from '@/domains/accounts/security/ui/passkey-sign-in';
import { AuthFrame } from '@/domains/accounts/ui/auth-frame';
import { EmailStart } from '@/domains/accounts/ui/email-start';
import { OtherWays } from '@/domains/accounts/ui/other-ways';
import { PhoneForm } from '@/domains/accounts/ui/phone-form';
import { Messages } from '@/platform/i18n/messages';
import { TextLink } from '@/ui/text-link';
import { type AuthSearchParams, formStart } from '../form-start';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('auth.signIn');
  return { title: t('metaTitle'), robots: { index: false } };
}

export default async function SignInPage(props: { searchParams: Promise<AuthSearchParams> }) {
  const [{ by, told: said }, start, t] = await Promise.all([
    props.searchParams,
    formStart(props.searchParams),
    getTranslations('waysIn'),
  ]);
  const isByPhone = by === 'phone';
  const other = pageHref('/sign-in', { by: isByPhone ? null : 'phone', next: start.next });
  return (
    <Messages for={['auth', 'waysIn']}>
      <AuthFrame page="signIn" next={start.next}>
        {said === 'password' && (
          <p role="status" className="mb-6 rounded-md bg-good-wash p-3 text-sm">
            {t('told.password')}
          </p>
        )}
        {isByPhone ? <PhoneForm {...start} /> : <EmailStart {...start} />}
        <p className="mt-4 text-sm">
          <TextLink href={other}>{isByPhone ? t('byEmail') : t('byPhone')}</TextLink>
        </p>
        <OtherWays
          next={start.next}
          isGuest={start.isGuest}
          providers={providerNames(nextRuntime().providers)}
        >
          <PasskeySignIn next={start.next} isInAutofill={!isByPhone} />
        </OtherWays>
      </AuthFrame>
    </Messages>
  );
}
