import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { pageHref } from '@/domains/accounts/model-next-path';
import { CodeForm } from '@/domains/accounts/ui/code-form';
import { PlainFrame } from '@/domains/accounts/ui/plain-frame';
import { Messages } from '@/platform/i18n/messages';
import { TextLink } from '@/ui/text-link';
import { type AuthSearchParams, formStart } from '../../form-start';
import { pendingCode } from '../../pending';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('waysIn.code');
  return { title: t('metaTitle'), robots: { index: false } };
}

export default async function CodePage(props: { searchParams: Promise<AuthSearchParams> }) {
  const [{ told }, pending, t] = await Promise.all([
    formStart(props.searchParams),
    pendingCode(),
    getTranslations('waysIn.code'),
  ]);
  if (pending?.purpose !== 'sign_in' || pending.isJoin)
    redirect(pageHref('/sign-in', { problem: told }));
  const { kind, value: address } = pending.address;
  const sent = { address, time: pending.until };
  return (
    <Messages for={['auth', 'waysIn']}>
      <PlainFrame
        title={t('title')}
        text={kind === 'email' ? t('sentEmail', sent) : t('sentPhone', sent)}
      >
        <CodeForm told={told} does="sign-in/code" secondsLeft={pending.secondsLeft} />
        <p className="mt-8">
          <TextLink href={pageHref('/sign-in', { next: pending.next })}>{t('other')}</TextLink>
        </p>
      </PlainFrame>
    </Messages>
  );
}
