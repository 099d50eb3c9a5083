import { getTranslations } from 'next-intl/server';
import type { ReactNode } from 'react';
import { AccountHeader } from '@/domains/accounts/ui/account-header';
import { AccountNavigation } from '@/domains/accounts/ui/account-navigation';
import { Messages } from '@/platform/i18n/messages';
import { pageActor } from '@/trpc/page-actor';
import { Hydrate, pageQueries, trpc } from '@/trpc/server';

/** Whose account it is, and its pages. Whoever is not signed in is led on by the page itself, which knows its address. */
export default async function AccountLayout({ children }: { children: ReactNode }) {
  const actor = await pageActor();
  if (actor.kind !== 'user') return children;
  await pageQueries().fetchQuery(trpc.accounts.me.queryOptions());
  const t = await getTranslations('account.nav');
  const pages = [
    { href: '/account', label: t('profile') },
    { href: '/account/preferences', label: t('preferences') },
    ...(actor.isGuest
      ? []
      : [
          { href: '/account/security', label: t('security') },
          { href: '/account/data', label: t('data') },
        ]),
  ];
  return (
    <div className="page grid gap-10 py-10 md:py-14">
      <Messages for={['account']}>
        <Hydrate>
          <div className="grid gap-8">
            <AccountHeader />
            <AccountNavigation label={t('label')} pages={pages} />
          </div>
        </Hydrate>
      </Messages>
      {children}
    </div>
  );
}
