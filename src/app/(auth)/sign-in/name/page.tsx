import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { NameForm } from '@/domains/accounts/ui/name-form';
import { PlainFrame } from '@/domains/accounts/ui/plain-frame';
import { Messages } from '@/platform/i18n/messages';
import { type AuthSearchParams, formStart } from '../../form-start';
import { pendingCode } from '../../pending';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('waysIn.name');
  return { title: t('metaTitle'), robots: { index: false } };
}

export default async function NamePage(props: { searchParams: Promise<AuthSearchParams> }) {
  const [{ told }, pending, t] = await Promise.all([
    formStart(props.searchParams),
    pendingCode(),
    getTranslations('waysIn.name'),
  ]);
  if (pending?.code === undefined) redirect('/sign-in');
  return (
    <Messages for={['auth', 'waysIn']}>
      <PlainFrame title={t('title')} text={t('text', { address: pending.address.value })}>
        <NameForm told={told} />
      </PlainFrame>
    </Messages>
  );
}
