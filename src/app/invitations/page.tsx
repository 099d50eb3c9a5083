import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { AcceptButton } from '@/domains/properties/shortlist/ui/accept-button';
import { Messages } from '@/platform/i18n/messages';
import { pageQueries, trpc } from '@/trpc/server';
import { LinkButton } from '@/ui/link-button';

interface Props {
  searchParams: Promise<{ token?: string | string[] }>;
}

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('shortlist.invitation');
  // The address holds the key: no other site may learn it.
  return { title: t('title'), robots: { index: false }, referrer: 'no-referrer' };
}

/** What a mailed invitation leads to. Opening it changes nothing. */
export default async function InvitationPage({ searchParams }: Props) {
  const { token: given } = await searchParams;
  const token = typeof given === 'string' && given.length <= 200 ? given : '';
  const [t, invitation] = await Promise.all([
    getTranslations('shortlist.invitation'),
    token === ''
      ? null
      : pageQueries()
          .fetchQuery(trpc.shortlist.invitation.queryOptions({ token }))
          .catch(() => null),
  ]);
  const name = invitation?.inviterName ?? '';
  return (
    <Messages for={['shortlist']}>
      <div className="page max-w-3xl py-16">
        <h1 className="title text-2xl">
          {invitation?.state === 'open' ? t('from', { name }) : t('title')}
        </h1>
        {invitation?.state !== 'open' ? (
          <p className="mt-4">{t(`ended.${invitation?.state ?? 'unknown'}`)}</p>
        ) : (
          <>
            <p className="mt-4 max-w-prose">{t('text', { name })}</p>
            <div className="mt-8">
              {invitation.isMine ? (
                <AcceptButton token={token} />
              ) : (
                <>
                  <p className="mb-4 max-w-prose">
                    {t(invitation.isMine === null ? 'signIn' : 'otherAddress', {
                      email: invitation.sentTo,
                    })}
                  </p>
                  <LinkButton
                    variant="primary"
                    href={`/sign-in?next=${encodeURIComponent(`/invitations?token=${token}`)}`}
                  >
                    {t('signInAction')}
                  </LinkButton>
                </>
              )}
            </div>
          </>
        )}
      </div>
    </Messages>
  );
}
