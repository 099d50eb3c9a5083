'use client';

import { useSuspenseQuery } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { useTRPC } from '@/trpc/client';
import { PagePart } from '../../ui/page-part';
import { CreateTeamForm } from './create-team-form';
import { EndOfTeam } from './end-of-team';
import { InvitationList } from './invitation-list';
import { InviteForm } from './invite-form';
import { MemberList } from './member-list';
import { OwnTeams } from './own-teams';
import { TeamHeader } from './team-header';

/** The team that the reader works in, and their other teams. */
export function TeamPageView() {
  const t = useTranslations('teams');
  const trpc = useTRPC();
  const { data: team } = useSuspenseQuery(trpc.teams.current.queryOptions());
  const { data: teams } = useSuspenseQuery(trpc.teams.list.queryOptions());
  const manages = team?.role === 'admin';
  return (
    <div className="page grid gap-12 py-10 md:py-16">
      {team ? (
        <>
          <TeamHeader team={team} />
          <PagePart title={t('members.title')} text={t('members.text')}>
            <MemberList team={team} />
          </PagePart>
          {manages ? (
            <PagePart title={t('invitations.title')} text={t('invitations.text')}>
              <InviteForm teamId={team.id} />
              <InvitationList team={team} />
            </PagePart>
          ) : null}
        </>
      ) : (
        <header className="max-w-prose">
          <h1 className="title text-2xl">{teams.length > 0 ? t('metaTitle') : t('none.title')}</h1>
          <p className="mt-2 text-ink-soft">{teams.length > 0 ? t('none.pick') : t('none.text')}</p>
        </header>
      )}
      {teams.length > 1 || (teams.length > 0 && !team) ? (
        <PagePart title={t('yours.title')}>
          <OwnTeams teams={teams} />
        </PagePart>
      ) : null}
      <PagePart
        title={teams.length > 0 ? t('create.another') : t('create.title')}
        text={teams.length > 0 ? t('create.anotherText') : undefined}
      >
        <CreateTeamForm />
      </PagePart>
      {team ? (
        <PagePart title={t('end.title')}>
          <EndOfTeam team={team} />
        </PagePart>
      ) : null}
    </div>
  );
}
