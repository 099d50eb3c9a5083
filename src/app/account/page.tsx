import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { getLocale, getTranslations } from 'next-intl/server';
import { ContactFields } from '@/domains/accounts/addresses/ui/contact-fields';
import { AvatarField } from '@/domains/accounts/avatar/ui/avatar-field';
import { PagePart } from '@/domains/accounts/ui/page-part';
import { ProfileForm } from '@/domains/accounts/ui/profile-form';
import { profileOptions } from '@/domains/accounts/ui/profile-options';
import { Messages } from '@/platform/i18n/messages';
import { pageActor } from '@/trpc/page-actor';
import { Hydrate, pageQueries, trpc } from '@/trpc/server';
import { TextLink } from '@/ui/text-link';
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
    ...(actor.isGuest
      ? []
      : [
          queries.fetchQuery(trpc.contact.mine.queryOptions()),
          queries.fetchQuery(trpc.security.mine.queryOptions()),
        ]),
  ]);
  const [t, locale] = await Promise.all([getTranslations('account'), getLocale()]);
  return (
    <Messages for={['account', 'auth', 'security']}>
      <Hydrate>
        <PagePart title={t('profile.title')} text={t('profile.text')}>
          <div className="grid gap-8">
            {!actor.isGuest && <AvatarField />}
            <ProfileForm options={profileOptions(locale, me)} keepLanguage={keepPreference} />
          </div>
        </PagePart>
        {!actor.isGuest && (
          <PagePart title={t('contact.title')} text={t('contact.text')}>
            <ContactFields />
            <p className="mt-6">
              {t('contact.second')} <TextLink href="/account/join">{t('contact.bringIn')}</TextLink>
            </p>
          </PagePart>
        )}
      </Hydrate>
    </Messages>
  );
}
