'use client';

import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { useTRPC } from '@/trpc/client';
import { Button } from '@/ui/button';
import { DateText } from '@/ui/date-text';
import { EmptyState } from '@/ui/empty-state';
import { ErrorState } from '@/ui/error-state';
import { LinkButton } from '@/ui/link-button';
import { notify } from '@/ui/notify';
import type { TakeDownView } from '../contract';

/** What administrators took down, with why and since when; each can be put back. */
export function TakeDownsView() {
  const t = useTranslations('moderation');
  const trpc = useTRPC();
  const { data, isError, isFetching, refetch } = useQuery(trpc.publishing.takeDowns.queryOptions());
  if (isError && !data)
    return (
      <ErrorState title={t('error')} onRetry={refetch} retrying={isFetching} className="mt-8" />
    );
  if (data?.length === 0)
    return (
      <EmptyState
        title={t('empty')}
        action={<LinkButton href="/properties">{t('emptyAction')}</LinkButton>}
      >
        <p>{t('emptyText')}</p>
      </EmptyState>
    );
  return (
    <ul className="mt-8 border-line border-b">
      {data?.map((takeDown) => (
        <TakeDownRow key={takeDown.id} takeDown={takeDown} />
      ))}
    </ul>
  );
}

function TakeDownRow({ takeDown }: { takeDown: TakeDownView }) {
  const t = useTranslations('moderation');
  const trpc = useTRPC();
  const queries = useQueryClient();
  const { id, title, city, reason, takenDownAt, restoredAt } = takeDown;
  const restore = useMutation(
    trpc.publishing.restore.mutationOptions({
      onSuccess: () => notify({ title: t('restored'), meaning: 'good' }),
      onError: () => notify({ title: t('restoreFailed'), meaning: 'risk' }),
      onSettled: () => queries.invalidateQueries(trpc.publishing.pathFilter()),
    }),
  );
  return (
    <li className="flex flex-wrap items-start gap-x-6 gap-y-3 border-line border-t py-5">
      <div className="min-w-0 flex-1 basis-72">
        <h2 className="font-medium text-base">
          {title}
          <span className="font-normal text-ink-soft"> · {city}</span>
        </h2>
        <p className="mt-1 max-w-prose whitespace-pre-line">{reason}</p>
        <p className="mt-1 text-ink-soft text-sm">
          {t.rich('since', { date: () => <DateText date={takenDownAt} style="short" /> })}
          {restoredAt ? (
            <> · {t.rich('until', { date: () => <DateText date={restoredAt} style="short" /> })}</>
          ) : null}
        </p>
      </div>
      {restoredAt ? null : (
        <Button
          size="small"
          aria-label={t('restoreOf', { title })}
          pending={restore.isPending}
          onClick={() => restore.mutate({ id })}
        >
          {t('restore')}
        </Button>
      )}
    </li>
  );
}
