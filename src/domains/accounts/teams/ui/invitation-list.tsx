'use client';

import { useMutation } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { useTRPC } from '@/trpc/client';
import { Button } from '@/ui/button';
import { DateText } from '@/ui/date-text';
import { notify } from '@/ui/notify';
import type { SentInvitation } from '../../invitations/contract';
import type { TeamView } from '../contract';
import { useTeamAfterwards } from './use-team-afterwards';

/** Who has been asked and has not answered. */
export function InvitationList({ team }: { team: TeamView }) {
  const t = useTranslations('teams.invitations');
  if (team.invitations.length === 0) return <p className="mt-6 text-ink-soft">{t('none')}</p>;
  return (
    <ul className="mt-6 border-line border-b">
      {team.invitations.map((invitation) => (
        <InvitationRow key={invitation.id} teamId={team.id} invitation={invitation} />
      ))}
    </ul>
  );
}

function InvitationRow(props: { teamId: number; invitation: SentInvitation }) {
  const t = useTranslations('teams.invitations');
  const trpc = useTRPC();
  const afterwards = useTeamAfterwards();
  const { id, email, sentAt, state } = props.invitation;
  const role = props.invitation.role ?? 'viewer';
  const said = (title: string) => ({
    onSuccess: () => notify({ title, meaning: 'good' }),
    onError: () => notify({ title: t('failed'), meaning: 'risk' }),
    onSettled: () => afterwards.here(),
  });
  const resend = useMutation(trpc.teams.resend.mutationOptions(said(t('resent', { email }))));
  const revoke = useMutation(trpc.teams.revoke.mutationOptions(said(t('revoked', { email }))));
  const about = { teamId: props.teamId, id };
  return (
    <li className="flex flex-wrap items-center gap-x-6 gap-y-3 border-line border-t py-4">
      <div className="min-w-0 flex-1 basis-60">
        <p className="break-words font-medium">{email}</p>
        <p className="text-ink-soft text-sm">
          {t.rich(state, { role, date: () => <DateText date={sentAt} style="short" /> })}
        </p>
      </div>
      <div className="flex gap-2">
        <Button
          size="small"
          aria-label={t('resendOf', { email })}
          pending={resend.isPending}
          onClick={() => resend.mutate(about)}
        >
          {t('resend')}
        </Button>
        <Button
          size="small"
          variant="quiet"
          aria-label={t('revokeOf', { email })}
          pending={revoke.isPending}
          onClick={() => revoke.mutate(about)}
        >
          {t('revoke')}
        </Button>
      </div>
    </li>
  );
}
