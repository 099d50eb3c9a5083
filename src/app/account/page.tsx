import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { getLocale, getTranslations } from 'next-intl/server';
import type { ReactNode } from 'react';
import { AuditList } from '@/domains/accounts/audit/ui/audit-list';
import { AUDIT_PER_PAGE } from '@/domains/accounts/audit/ui/page-size';
import { MailChoices } from '@/domains/accounts/notifications/ui/mail-choices';
import { AccountHeader } from '@/domains/accounts/ui/account-header';
import { ProfileForm } from '@/domains/accounts/ui/profile-form';
import { profileOptions } from '@/domains/accounts/ui/profile-options';
import { SessionList } from '@/domains/accounts/ui/session-list';
import { Messages } from '@/platform/i18n/messages';
import { pageActor } from '@/trpc/page-actor';
import { Hydrate, pageQueries, trpc } from '@/trpc/server';
import { keepPreference } from '../_shell/preferences';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('account');
  return { title: t('metaTitle'), robots: { index: false } };
}

export default async function AccountPage() {
  const actor = await pageActor();
  if (actor.kind !== 'user') redirect('/sign-in?next=/account');
  const queries = pageQueries();
  const [me] = await Promise.all([
    queries.fetchQuery(trpc.accounts.me.queryOptions()),
    queries.fetchQuery(trpc.accounts.sessions.queryOptions()),
    queries.fetchQuery(trpc.notifications.mailChoices.queryOptions()),
    queries.prefetchInfiniteQuery(
      trpc.audit.mine.infiniteQueryOptions(
        { limit: AUDIT_PER_PAGE },
        { getNextPageParam: ({ nextCursor }) => nextCursor ?? undefined },
      ),
    ),
  ]);
  const [t, audit, locale] = await Promise.all([
    getTranslations('account'),
    getTranslations('audit'),
    getLocale(),
  ]);
  return (
    <Messages for={['account', 'audit', 'auth']}>
      <Hydrate>
        <div className="page grid gap-12 py-10 md:py-16">
          <AccountHeader />
          <Part title={t('profile.title')} text={t('profile.text')}>
            <ProfileForm options={profileOptions(locale, me)} keepLanguage={keepPreference} />
          </Part>
          <Part id="notifications" title={t('mails.title')} text={t('mails.text')}>
            <MailChoices />
          </Part>
          <Part title={t('sessions.title')} text={t('sessions.text')}>
            <SessionList timeZone={me?.timeZone ?? null} />
          </Part>
          <Part title={audit('title')} text={audit('text')}>
            <AuditList timeZone={me?.timeZone ?? null} />
          </Part>
        </div>
      </Hydrate>
    </Messages>
  );
}

function Part(props: { id?: string; title: string; text: string; children: ReactNode }) {
  return (
    <section
      id={props.id}
      className="grid gap-x-16 gap-y-6 border-line border-t pt-8 md:grid-cols-[18rem_minmax(0,1fr)]"
    >
      <div>
        <h2 className="title text-lg">{props.title}</h2>
        <p className="mt-2 text-ink-soft">{props.text}</p>
      </div>
      {props.children}
    </section>
  );
}
