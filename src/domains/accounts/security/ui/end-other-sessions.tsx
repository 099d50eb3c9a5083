'use client';

import { useMutation, useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { useTRPC } from '@/trpc/client';
import { Button } from '@/ui/button';
import { notify } from '@/ui/notify';
import { useFailureNotice } from './use-failure-notice';

/** Signs out every device but this one; not there where this is the only one. */
export function EndOtherSessions() {
  const t = useTranslations('security.sessions');
  const trpc = useTRPC();
  const queries = useQueryClient();
  const onFailure = useFailureNotice();
  const { data: sessions } = useSuspenseQuery(trpc.accounts.sessions.queryOptions());
  const end = useMutation(
    trpc.security.endOtherSessions.mutationOptions({
      onSuccess: ({ endedSessions }) => {
        notify({ title: t('ended', { count: endedSessions }), meaning: 'good' });
        queries.invalidateQueries(trpc.accounts.sessions.queryFilter());
        queries.invalidateQueries(trpc.audit.mine.pathFilter());
      },
      onError: onFailure,
    }),
  );
  if (sessions.length < 2) return null;
  return (
    <Button pending={end.isPending} onClick={() => end.mutate()} className="justify-self-start">
      {t('endOthers')}
    </Button>
  );
}
