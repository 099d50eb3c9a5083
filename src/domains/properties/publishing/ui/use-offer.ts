'use client';

import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import type { ListingStatus, Transaction } from '@/kernel/homes';
import { useTRPC } from '@/trpc/client';
import { notify } from '@/ui/notify';
import { nextStatuses, type PublicationStatus } from '../model';

/** Whether a step can be taken back by a step of its own. */
function canReturn(from: PublicationStatus, to: ListingStatus, transaction: Transaction) {
  return from !== 'taken_down' && from !== 'draft' && nextStatuses(to, transaction).includes(from);
}

/** What a publisher does with a home that is offered: how it stands, what it asks. Lists and form learn of it at once. */
export function useOffer(id: string) {
  const t = useTranslations('sell.deed');
  const trpc = useTRPC();
  const queries = useQueryClient();
  const refresh = () =>
    Promise.all([
      queries.invalidateQueries(trpc.publishing.pathFilter()),
      queries.invalidateQueries(trpc.properties.pathFilter()),
    ]);
  const failed = () => notify({ title: t('failed'), meaning: 'risk' });
  const status = useMutation(
    trpc.publishing.changeStatus.mutationOptions({ onError: failed, onSettled: refresh }),
  );
  const price = useMutation(trpc.publishing.changePrice.mutationOptions({ onSettled: refresh }));

  function setStatus(
    from: PublicationStatus,
    to: Exclude<ListingStatus, 'draft'>,
    transaction: Transaction,
  ) {
    const undo = () => {
      if (from !== 'draft' && from !== 'taken_down') status.mutate({ id, status: from });
    };
    status.mutate(
      { id, status: to },
      {
        onSuccess: () =>
          notify({
            title: t(`done.${to}`),
            meaning: 'good',
            ...(canReturn(from, to, transaction) && {
              action: { label: t('undo'), onSelect: undo },
            }),
          }),
      },
    );
  }

  return { setStatus, price, isPending: status.isPending };
}
