import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { isAuthProblem } from '@/domains/accounts/model-auth-problem';
import { pageHref } from '@/domains/accounts/model-next-path';
import { CodeForm } from '@/domains/accounts/ui/code-form';
import { JoinForm } from '@/domains/accounts/ui/join-form';
import { Messages } from '@/platform/i18n/messages';
import { pageActor } from '@/trpc/page-actor';
import { TextLink } from '@/ui/text-link';
import type { AuthSearchParams } from '../../(auth)/form-start';
import { pendingCode } from '../../(auth)/pending';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('waysIn.join');
  return { title: t('metaTitle'), robots: { index: false } };
}

/** What a proved address was, where no account came in with it. */
const OUTCOMES = ['own', 'kept', 'nobody'] as const;
const isOutcome = (said: unknown): said is (typeof OUTCOMES)[number] =>
  OUTCOMES.some((outcome) => outcome === said);

export default async function JoinPage(props: { searchParams: Promise<AuthSearchParams> }) {
  const [{ by, problem, told: said }, actor, pending, t] = await Promise.all([
    props.searchParams,
    pageActor(),
    pendingCode(),
    getTranslations('waysIn'),
  ]);
  if (actor.kind !== 'user' || actor.isGuest) redirect('/sign-in?next=/account/join');
  const told = isAuthProblem(problem) ? problem : null;
  const isByPhone = by === 'phone';
  const isAskedAnew = by !== undefined || told === 'email' || told === 'phone';
  const waits = pending?.isJoin && !isAskedAnew ? pending : null;
  return (
    <Messages for={['auth', 'waysIn']}>
      <section className="max-w-xl">
        <h2 className="title text-xl">{t('join.title')}</h2>
        {isOutcome(said) && !waits && (
          <p role="status" className="mt-4 rounded-md bg-unknown-wash p-4 text-sm">
            {t(`join.told.${said}`)} <TextLink href="/account">{t('join.told.profile')}</TextLink>
          </p>
        )}
        <p className="mt-3 mb-8 text-ink-soft">
          {waits
            ? t('join.sent', { address: waits.address.value, time: waits.until })
            : t('join.text')}
        </p>
        {waits ? (
          <>
            <CodeForm told={told} does="join" secondsLeft={waits.secondsLeft} />
            <p className="mt-8">
              <TextLink href={pageHref('/account/join', { by: waits.address.kind })}>
                {t('code.other')}
              </TextLink>
            </p>
          </>
        ) : (
          <>
            <JoinForm by={isByPhone ? 'phone' : 'email'} told={told} />
            <p className="mt-4 text-sm">
              <TextLink href={pageHref('/account/join', { by: isByPhone ? 'email' : 'phone' })}>
                {isByPhone ? t('byEmail') : t('byPhone')}
              </TextLink>
            </p>
          </>
        )}
      </section>
    </Messages>
  );
}
