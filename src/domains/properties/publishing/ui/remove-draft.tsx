'use client';

import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { useTRPC } from '@/trpc/client';
import { Button } from '@/ui/button';
import { notify } from '@/ui/notify';

/** Takes a draft off the list, with a way back for a day. */
export function RemoveDraft({ id, title }: { id: string; title: string }) {
  const t = useTranslations('sell.removal');
  const trpc = useTRPC();
  const queries = useQueryClient();
  const remove = useMutation(
    trpc.publishing.removeDraft.mutationOptions({
      onError: () => notify({ title: t('failed'), meaning: 'risk' }),
      onSettled: () => queries.invalidateQueries(trpc.publishing.pathFilter()),
    }),
  );
  return (
    <Button
      size="small"
      variant="quiet"
      aria-label={t('removeOf', { title })}
      pending={remove.isPending}
      onClick={() =>
        remove.mutate(
          { id, isRemoved: true },
          {
            onSuccess: () =>
              notify({
                title: t('removed'),
                meaning: 'good',
                action: {
                  label: t('undo'),
                  onSelect: () => remove.mutate({ id, isRemoved: false }),
                },
              }),
          },
        )
      }
    >
      {t('remove')}
    </Button>
  );
}
