'use client';

import { useMutation } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { useTRPC } from '@/trpc/client';
import { Button } from '@/ui/button';
import { Dialog, DialogClose } from '@/ui/dialog';
import { notify } from '@/ui/notify';
import type { TeamMemberView, TeamView } from '../contract';
import { useTeamAfterwards } from './use-team-afterwards';

/** Takes a member out of the team, after asking. */
export function RemoveMember({ team, member }: { team: TeamView; member: TeamMemberView }) {
  const t = useTranslations('teams.members');
  const trpc = useTRPC();
  const afterwards = useTeamAfterwards();
  const [open, setOpen] = useState(false);
  const { userId, name } = member;
  const remove = useMutation(
    trpc.teams.removeMember.mutationOptions({
      onSuccess: () => notify({ title: t('removed', { name }), meaning: 'good' }),
      onError: () => notify({ title: t('failed'), meaning: 'risk' }),
      onSettled() {
        setOpen(false);
        return afterwards.here();
      },
    }),
  );
  return (
    <Dialog
      open={open}
      onOpenChange={setOpen}
      trigger={
        <Button variant="quiet" aria-label={t('removeOf', { name })}>
          {t('remove')}
        </Button>
      }
      title={t('removeTitle', { name })}
      description={t('removeText', { name })}
      footer={
        <>
          <DialogClose render={<Button>{t('keep')}</Button>} />
          <Button
            variant="danger"
            pending={remove.isPending}
            onClick={() => remove.mutate({ teamId: team.id, userId })}
          >
            {t('remove')}
          </Button>
        </>
      }
    />
  );
}
