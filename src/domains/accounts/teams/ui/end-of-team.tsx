'use client';

import { useMutation } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { useTRPC } from '@/trpc/client';
import { Button } from '@/ui/button';
import { Dialog, DialogClose } from '@/ui/dialog';
import { notify } from '@/ui/notify';
import { TextField } from '@/ui/text-field';
import type { TeamView } from '../contract';
import { useTeamAfterwards } from './use-team-afterwards';

/** The ways out: leaving, and for admins ending the team for everybody. */
export function EndOfTeam({ team }: { team: TeamView }) {
  const t = useTranslations('teams.end');
  const admins = team.members.filter(({ role }) => role === 'admin').length;
  const isLastAdmin = team.role === 'admin' && admins === 1;
  return (
    <>
      <p className="max-w-prose">{t(isLastAdmin ? 'lastAdminText' : 'leaveText')}</p>
      <div className="mt-4 flex flex-wrap gap-3">
        {isLastAdmin ? null : <LeaveTeam team={team} />}
        {team.role === 'admin' ? <DeleteTeam team={team} /> : null}
      </div>
    </>
  );
}

function LeaveTeam({ team }: { team: TeamView }) {
  const t = useTranslations('teams.end');
  const trpc = useTRPC();
  const leave = useMutation(trpc.teams.leave.mutationOptions(useGone('left', team.name)));
  return (
    <Dialog
      trigger={<Button>{t('leave')}</Button>}
      title={t('leaveTitle', { team: team.name })}
      description={t('leaveText')}
      footer={
        <>
          <DialogClose render={<Button>{t('stay')}</Button>} />
          <Button
            variant="danger"
            pending={leave.isPending}
            onClick={() => leave.mutate({ teamId: team.id })}
          >
            {t('leave')}
          </Button>
        </>
      }
    />
  );
}

function DeleteTeam({ team }: { team: TeamView }) {
  const t = useTranslations('teams.end');
  const trpc = useTRPC();
  const [typed, setTyped] = useState('');
  const remove = useMutation(trpc.teams.remove.mutationOptions(useGone('deleted', team.name)));
  const isMeant = typed.trim() === team.name;
  return (
    <Dialog
      trigger={<Button variant="danger">{t('delete')}</Button>}
      title={t('deleteTitle', { team: team.name })}
      description={t('deleteText')}
      onOpenChange={() => setTyped('')}
      footer={
        <>
          <DialogClose render={<Button>{t('keep')}</Button>} />
          <Button
            type="submit"
            form="delete-team"
            variant="danger"
            disabled={!isMeant}
            pending={remove.isPending}
          >
            {t('delete')}
          </Button>
        </>
      }
    >
      <form
        id="delete-team"
        onSubmit={(event) => {
          event.preventDefault();
          if (isMeant && !remove.isPending) remove.mutate({ teamId: team.id });
        }}
      >
        <TextField
          label={t('deleteConfirm')}
          hint={team.name}
          value={typed}
          autoComplete="off"
          onChange={(event) => setTyped(event.target.value)}
        />
      </form>
    </Dialog>
  );
}

/** The page goes on with another team, or with none. */
function useGone(word: 'left' | 'deleted', team: string) {
  const t = useTranslations('teams.end');
  const afterwards = useTeamAfterwards();
  return {
    async onSuccess() {
      notify({ title: t(word, { team }), meaning: 'good' });
      await afterwards.elsewhere();
    },
    onError: () => notify({ title: t('failed'), meaning: 'risk' }),
  };
}
