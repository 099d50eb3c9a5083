import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { pageHref } from '@/domains/accounts/model-next-path';
import { CodeAgain } from '@/domains/accounts/ui/code-again';
import { PlainFrame } from '@/domains/accounts/ui/plain-frame';
import { ResetForm } from '@/domains/accounts/ui/reset-form';
import { Messages } from '@/platform/i18n/messages';
import { type AuthSearchParams, formStart } from '../form-start';
import { pendingCode } from '../pending';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('waysIn.reset');
  // The address holds the token, which goes to nobody else. Under 'no-referrer' the form would name no origin, and be refused.
  return { title: t('metaTitle'), robots: { index: false }, referrer: 'same-origin' };
}

export default async function ResetPasswordPage(props: {
  searchParams: Promise<AuthSearchParams>;
}) {
  const [{ token }, { told }, pending, t] = await Promise.all([
    props.searchParams,
    formStart(props.searchParams),
    pendingCode(),
    getTranslations('waysIn.reset'),
  ]);
  const link = typeof token === 'string' && told !== 'linkGone' ? token : null;
  const waits = pending?.purpose === 'password_reset' ? pending : null;
  if (link === null && !waits) redirect(pageHref('/forgot-password', { problem: told }));
  const text =
    link === null && waits
      ? t('text', { address: waits.address.value, time: waits.until })
      : t('textLink');
  return (
    <Messages for={['auth', 'waysIn']}>
      <PlainFrame title={t('title')} text={text}>
        <ResetForm told={told} token={link} />
        {link === null && waits && (
          <CodeAgain purpose="password_reset" secondsLeft={waits.secondsLeft} />
        )}
      </PlainFrame>
    </Messages>
  );
}
