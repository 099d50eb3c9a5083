import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { pageHref } from '@/domains/accounts/model-next-path';
import { ForgotForm } from '@/domains/accounts/ui/forgot-form';
import { PlainFrame } from '@/domains/accounts/ui/plain-frame';
import { Messages } from '@/platform/i18n/messages';
import { TextLink } from '@/ui/text-link';
import { type AuthSearchParams, formStart } from '../form-start';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('waysIn.forgot_password');
  return { title: t('metaTitle'), robots: { index: false } };
}

export default async function ForgotPasswordPage(props: {
  searchParams: Promise<AuthSearchParams>;
}) {
  const [start, t] = await Promise.all([
    formStart(props.searchParams),
    getTranslations('waysIn.forgot_password'),
  ]);
  return (
    <Messages for={['auth', 'waysIn']}>
      <PlainFrame title={t('title')} text={t('text')}>
        <ForgotForm {...start} />
        <p className="mt-8">
          <TextLink href={pageHref('/sign-in', { next: start.next })}>{t('back')}</TextLink>
        </p>
      </PlainFrame>
    </Messages>
  );
}
