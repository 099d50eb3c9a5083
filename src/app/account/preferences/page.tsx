import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { getLocale, getTranslations } from 'next-intl/server';
import { MailChoices } from '@/domains/accounts/notifications/ui/mail-choices';
import { PagePart } from '@/domains/accounts/ui/page-part';
import { profileOptions } from '@/domains/accounts/ui/profile-options';
import { PreferencesForm } from '@/domains/properties/preferences/ui/preferences-form';
import { Messages } from '@/platform/i18n/messages';
import { pageActor } from '@/trpc/page-actor';
import { Hydrate, pageQueries, trpc } from '@/trpc/server';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('preferences');
  return { title: t('metaTitle'), robots: { index: false } };
}

export default async function PreferencesPage() {
  const actor = await pageActor();
  if (actor.kind !== 'user') redirect('/sign-in?next=/account/preferences');
  const queries = pageQueries();
  await Promise.all([
    queries.fetchQuery(trpc.preferences.mine.queryOptions()),
    queries.fetchQuery(trpc.notifications.mailChoices.queryOptions()),
  ]);
  const [t, account, locale] = await Promise.all([
    getTranslations('preferences'),
    getTranslations('account'),
    getLocale(),
  ]);
  return (
    <Messages for={['account', 'homes', 'preferences']}>
      <Hydrate>
        <PagePart title={t('title')} text={t('text')}>
          <PreferencesForm currencies={profileOptions(locale, null).currencies} />
        </PagePart>
        <PagePart id="notifications" title={account('mails.title')} text={account('mails.text')}>
          <MailChoices />
        </PagePart>
      </Hydrate>
    </Messages>
  );
}
