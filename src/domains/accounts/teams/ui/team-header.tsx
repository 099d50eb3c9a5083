'use client';

import { useMutation } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { useTRPC } from '@/trpc/client';
import { Button } from '@/ui/button';
import { Dialog, DialogClose } from '@/ui/dialog';
import { notify } from '@/ui/notify';
import { TextField } from '@/ui/text-field';
import { TEAM_NAME_MAX } from '../../model';
import type { TeamView } from '../contract';
import { useTeamAfterwards } from './use-team-afterwards';

export function TeamHeader({ team }: { team: TeamView }) {
  const t = useTranslations('teams');
  return (
    <header className="flex flex-wrap items-end justify-between gap-4">
      <div className="min-w-0">
        <h1 className="title wrap-anywhere text-2xl">{team.name}</h1>
        <p className="mt-2 text-ink-soft">
          {t('head.count', { count: team.members.length })} ·{' '}
          {t('head.yourRole', { role: team.role })}
        </p>
      </div>
      {team.role === 'admin' ? <RenameTeam team={team} /> : null}
    </header>
  );
}

function RenameTeam({ team }: { team: TeamView }) {
  const t = useTranslations('teams.rename');
  const trpc = useTRPC();
  const afterwards = useTeamAfterwards();
  const [open, setOpen] = useState(false);
  const [name, setName] = useState(team.name);
  const rename = useMutation(
    trpc.teams.rename.mutationOptions({
      async onSuccess(_, sent) {
        await afterwards.elsewhere();
        setOpen(false);
        notify({ title: t('done', { name: sent.name }), meaning: 'good' });
      },
    }),
  );
  return (
    <Dialog
      open={open}
      onOpenChange={(next) => {
        setOpen(next);
        if (next) setName(team.name);
        rename.reset();
      }}
      trigger={<Button>{t('action')}</Button>}
      title={t('title')}
      footer={
        <>
          <DialogClose render={<Button>{t('cancel')}</Button>} />
          <Button type="submit" form="rename-team" variant="primary" pending={rename.isPending}>
            {t('save')}
          </Button>
        </>
      }
    >
      <form
        id="rename-team"
        onSubmit={(event) => {
          event.preventDefault();
          if (!rename.isPending) rename.mutate({ teamId: team.id, name });
        }}
      >
        <TextField
          label={t('name')}
          value={name}
          required
          maxLength={TEAM_NAME_MAX}
          autoComplete="organization"
          onChange={(event) => setName(event.target.value)}
          error={rename.error ? t('failed') : null}
        />
      </form>
    </Dialog>
  );
}
