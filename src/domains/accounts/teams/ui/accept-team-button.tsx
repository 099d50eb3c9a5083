'use client';

import { useMutation } from '@tanstack/react-query';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useTRPC } from '@/trpc/client';
import { Button } from '@/ui/button';

/** Joins the team. Only a press does: opening the link never has. */
export function AcceptTeamButton({ token }: { token: string }) {
  const t = useTranslations('teams.invitation');
  const trpc = useTRPC();
  const router = useRouter();
  const { mutate, isPending, isSuccess, error } = useMutation(
    trpc.teams.accept.mutationOptions({
      onSuccess() {
        router.push('/team');
        // The header stands in the layout, which a step between pages keeps: it has a team to show now.
        router.refresh();
      },
    }),
  );
  return (
    <>
      <Button variant="primary" pending={isPending || isSuccess} onClick={() => mutate({ token })}>
        {t('accept')}
      </Button>
      {error ? (
        <p role="alert" className="mt-4 text-risk">
          {t(error.data?.reason === 'TEAM_GONE' ? 'gone' : 'failed')}
        </p>
      ) : null}
    </>
  );
}
