'use client';

import { useMutation } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { useTRPC } from '@/trpc/client';
import { Button } from '@/ui/button';
import { TextField } from '@/ui/text-field';
import { TEAM_NAME_MAX } from '../../model';
import { useTeamAfterwards } from './use-team-afterwards';

export function CreateTeamForm() {
  const t = useTranslations('teams.create');
  const trpc = useTRPC();
  const afterwards = useTeamAfterwards();
  const [name, setName] = useState('');
  const create = useMutation(
    trpc.teams.create.mutationOptions({
      async onSuccess() {
        await afterwards.elsewhere();
        setName('');
      },
    }),
  );
  // As a form's action: React keeps one that is sent before the page has woken up.
  function submit() {
    if (!create.isPending) create.mutate({ name });
  }
  const isTooMany = create.error?.data?.reason === 'TOO_MANY_TEAMS';
  return (
    <form action={submit} className="flex max-w-xl flex-wrap items-start gap-3">
      <TextField
        label={t('name')}
        required
        maxLength={TEAM_NAME_MAX}
        autoComplete="organization"
        value={name}
        onChange={(event) => setName(event.target.value)}
        error={create.error ? t(isTooMany ? 'tooMany' : 'failed') : null}
        className="min-w-60 flex-1"
      />
      <Button type="submit" pending={create.isPending} className="max-sm:w-full sm:mt-[1.625rem]">
        {t('submit')}
      </Button>
    </form>
  );
}
