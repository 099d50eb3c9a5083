import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { isAuthProblem } from '@/domains/accounts/model-auth-problem';
import { CodeForm } from '@/domains/accounts/ui/code-form';
import { JoinForm } from '@/domains/accounts/ui/join-form';
import { Messages } from '@/platform/i18n/messages';
import { pageActor } from '@/trpc/page-actor';
import type { AuthSearchParams } from '../../(auth)/form-start';
import { pendingCode } from '../../(auth)/pending';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('waysIn.join');
  return { title: t('metaTitle'), robots: { index: false } };
}

export default async function JoinPage(props: { searchParams: Promise<AuthSearchParams> }) {
  const [{ problem }, actor, pending, t] = await Promise.all([
    props.searchParams,
    pageActor(),
    pendingCode(),
    getTranslations('waysIn.join'),
  ]);
  if (actor.kind !== 'user' || actor.isGuest) redirect('/sign-in?next=/account/join');
  const told = isAuthProblem(problem) ? problem : null;
  const waits = pending?.isJoin ? pending : null;
  return (
    <Messages for={['auth', 'waysIn']}>
      <section className="max-w-xl">
        <h2 className="title text-xl">{t('title')}</h2>
        <p className="mt-3 mb-8 text-ink-soft">
          {waits ? t('sent', { address: waits.address.value, time: waits.until }) : t('text')}
        </p>
        {waits ? (
          <CodeForm told={told} does="join" secondsLeft={waits.secondsLeft} />
        ) : (
          <JoinForm told={told} />
        )}
      </section>
    </Messages>
  );
}
