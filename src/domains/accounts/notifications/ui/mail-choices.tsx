'use client';

import { useMutation, useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { useTRPC } from '@/trpc/client';
import { Checkbox } from '@/ui/checkbox';
import { notify } from '@/ui/notify';
import type { MailChoice } from '../service/mail-choices';

/** What the reader is mailed, kind by kind; kept as soon as it is ticked, taken back where that fails. */
export function MailChoices() {
  const t = useTranslations('account.mails');
  const trpc = useTRPC();
  const queries = useQueryClient();
  const key = trpc.notifications.mailChoices.queryKey();
  const { data: choices } = useSuspenseQuery(trpc.notifications.mailChoices.queryOptions());
  const { mutate } = useMutation(
    trpc.notifications.chooseMail.mutationOptions({
      onMutate: (chosen) => paint(chosen),
      onError: (_error, { kind, isMailed }) => {
        paint({ kind, isMailed: !isMailed });
        notify({ title: t('failed'), meaning: 'risk' });
      },
    }),
  );

  function paint(chosen: MailChoice) {
    queries.setQueryData(key, (before) =>
      before?.map((choice) => (choice.kind === chosen.kind ? chosen : choice)),
    );
  }

  return (
    <ul className="grid gap-1">
      {choices.map(({ kind, isMailed }) => (
        <li key={kind}>
          <Checkbox
            label={t(`kind.${kind}`)}
            checked={isMailed}
            onChange={(event) => mutate({ kind, isMailed: event.target.checked })}
          />
        </li>
      ))}
    </ul>
  );
}
