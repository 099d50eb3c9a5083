import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import type { ReceivedInvitation } from '@/domains/accounts/invitations/contract';
import { OtherReader } from '@/domains/accounts/invitations/ui/other-reader';
import { AcceptTeamButton } from '@/domains/accounts/teams/ui/accept-team-button';
import { AcceptButton } from '@/domains/properties/shortlist/ui/accept-button';
import { WaitingInvitations } from '@/domains/properties/shortlist/ui/waiting-invitations';
import { Messages } from '@/platform/i18n/messages';
import { pageActor } from '@/trpc/page-actor';
import { pageQueries, trpc } from '@/trpc/server';

interface Props {
  searchParams: Promise<{ token?: string | string[] }>;
}

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('invitations');
  // The address holds the key: no other site may learn it.
  return { title: t('title'), robots: { index: false }, referrer: 'same-origin' };
}

/** What a mailed invitation leads to. Opening it changes nothing. */
export default async function InvitationPage({ searchParams }: Props) {
  const { token: given } = await searchParams;
  const token = typeof given === 'string' && given.length <= 200 ? given : '';
  const actor = token === '' ? await pageActor() : null;
  const [t, invitation, waiting] = await Promise.all([
    getTranslations('invitations'),
    token === ''
      ? null
      : pageQueries()
          .fetchQuery(trpc.invitations.read.queryOptions({ token }))
          .catch(() => null),
    actor?.kind === 'user' && !actor.isGuest
      ? pageQueries().fetchQuery(trpc.shortlist.waiting.queryOptions())
      : [],
  ]);
  return (
    <Messages for={['shortlist', 'teams']}>
      <div className="page max-w-3xl py-16">
        {invitation?.state === 'open' ? (
          <OpenInvitation invitation={invitation} token={token} />
        ) : waiting.length > 0 ? (
          <WaitingInvitations waiting={waiting} />
        ) : (
          <>
            <h1 className="title text-2xl">{t('title')}</h1>
            <p className="mt-4">{t(`ended.${invitation?.state ?? 'unknown'}`)}</p>
          </>
        )}
      </div>
    </Messages>
  );
}

async function OpenInvitation(props: { invitation: ReceivedInvitation; token: string }) {
  const { invitation, token } = props;
  const { inviterName: name, team } = invitation;
  const [shortlist, teams] = await Promise.all([
    getTranslations('shortlist.invitation'),
    getTranslations('teams'),
  ]);
  const accept = team ? (
    <AcceptTeamButton token={token} />
  ) : (
    <AcceptButton invitation={{ token }} />
  );
  return (
    <>
      <h1 className="title text-2xl">
        {team ? teams('invitation.title', { team: team.name }) : shortlist('from', { name })}
      </h1>
      {team ? (
        <>
          <p className="mt-4 max-w-prose">{teams('invitation.from', { name, team: team.name })}</p>
          <p className="mt-2 max-w-prose text-ink-soft">{teams(`roleText.${team.role}`)}</p>
        </>
      ) : (
        <p className="mt-4 max-w-prose">{shortlist('text', { name })}</p>
      )}
      <div className="mt-8">
        {invitation.isMine ? accept : <OtherReader invitation={invitation} token={token} />}
      </div>
    </>
  );
}
