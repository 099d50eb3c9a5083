'use client';

import { useMutation } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import type { TeamRole } from '@/kernel/actor';
import { useTRPC } from '@/trpc/client';
import { Button } from '@/ui/button';
import { notify } from '@/ui/notify';
import { SelectField } from '@/ui/select-field';
import { TextField } from '@/ui/text-field';
import { EMAIL_MAX } from '../../model';
import { TEAM_ROLES } from '../model';
import { useTeamAfterwards } from './use-team-afterwards';

/** Why an invitation was not sent, by the reason that the server gives; else its code. */
const PROBLEMS = {
  ALREADY_MEMBER: 'alreadyMember',
  TOO_MANY_INVITATIONS: 'tooMany',
  TEAM_FULL: 'full',
  own_address: 'own',
  invalid_input: 'invalid',
} as const;

/** Asks a colleague by mail. */
export function InviteForm({ teamId }: { teamId: number }) {
  const t = useTranslations('teams');
  const trpc = useTRPC();
  const afterwards = useTeamAfterwards();
  const [email, setEmail] = useState('');
  const [role, setRole] = useState<TeamRole>('agent');
  const invite = useMutation(
    trpc.teams.invite.mutationOptions({
      async onSuccess(_, sent) {
        setEmail('');
        notify({ title: t('invitations.sent', { email: sent.email }), meaning: 'good' });
        await afterwards.here();
      },
    }),
  );
  const { reason, error, issues } = invite.error?.data ?? {};
  const problem = [reason, issues?.[0]?.kind, error].find((word) => word && word in PROBLEMS);
  const said = PROBLEMS[problem as keyof typeof PROBLEMS] ?? 'failed';
  // As a form's action: React keeps one that is sent before the page has woken up.
  function submit() {
    if (!invite.isPending) invite.mutate({ teamId, email, role });
  }
  return (
    <form action={submit} className="flex flex-wrap items-start gap-3">
      <TextField
        label={t('invitations.email')}
        type="email"
        required
        autoComplete="off"
        maxLength={EMAIL_MAX}
        value={email}
        onChange={(event) => setEmail(event.target.value)}
        error={invite.error ? t(`invitations.${said}`) : null}
        className="min-w-60 flex-1"
      />
      <SelectField
        label={t('role.label')}
        className="w-40 max-sm:w-full"
        value={role}
        options={TEAM_ROLES.map((each) => ({ value: each, label: t(`role.${each}`) }))}
        onChange={(event) =>
          setRole(TEAM_ROLES.find((one) => one === event.target.value) ?? 'agent')
        }
      />
      <Button
        type="submit"
        variant="primary"
        pending={invite.isPending}
        className="max-sm:w-full sm:mt-[1.625rem]"
      >
        {t('invitations.send')}
      </Button>
    </form>
  );
}
