'use client';

import { useMutation } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { useTRPC } from '@/trpc/client';
import { Badge } from '@/ui/badge';
import { Button } from '@/ui/button';
import { notify } from '@/ui/notify';
import type { TeamSummary } from '../contract';
import { useTeamAfterwards } from './use-team-afterwards';

/** The reader's teams; this device works in one at a time. */
export function OwnTeams({ teams }: { teams: readonly TeamSummary[] }) {
  const t = useTranslations('teams');
  const trpc = useTRPC();
  const afterwards = useTeamAfterwards();
  const change = useMutation(
    trpc.teams.switchTo.mutationOptions({
      onError: () => notify({ title: t('yours.failed'), meaning: 'risk' }),
      onSettled: () => afterwards.elsewhere(),
    }),
  );
  return (
    <ul className="border-line border-b">
      {teams.map(({ id, name, role, isCurrent }) => (
        <li
          key={id}
          className="flex flex-wrap items-center gap-x-6 gap-y-2 border-line border-t py-4"
        >
          <p className="min-w-0 flex-1 basis-60 break-words font-medium">
            {name}
            <span className="font-normal text-ink-soft"> · {t(`role.${role}`)}</span>
          </p>
          {isCurrent ? (
            <Badge meaning="good">{t('yours.current')}</Badge>
          ) : (
            <Button
              size="small"
              aria-label={t('yours.switchTo', { team: name })}
              pending={change.isPending && change.variables.teamId === id}
              onClick={() => change.mutate({ teamId: id })}
            >
              {t('yours.switch')}
            </Button>
          )}
        </li>
      ))}
    </ul>
  );
}
