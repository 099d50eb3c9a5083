'use client';

import { useQueries } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { useTRPC } from '@/trpc/client';
import { Button } from '@/ui/button';
import { EmptyState } from '@/ui/empty-state';
import { ErrorState } from '@/ui/error-state';
import { LinkButton } from '@/ui/link-button';
import { Skeleton } from '@/ui/skeleton';
import { PublicationRow } from './publication-row';

/** The homes that the reader offers or is about to: how each stands, what it asks, what the world made of it. */
export function SellView() {
  const t = useTranslations('sell');
  const trpc = useTRPC();
  const [pages, setPages] = useState(1);
  const answers = useQueries({
    queries: Array.from({ length: pages }, (_, index) =>
      trpc.publishing.list.queryOptions({ page: index + 1 }),
    ),
  });
  const [first] = answers;
  const homes = answers.flatMap(({ data }) => data?.publications ?? []);
  const total = first?.data?.total ?? 0;
  const isLoading = answers.some(({ isPending }) => isPending);

  if (first?.isError && !first.data)
    return (
      <ErrorState
        title={t('error')}
        onRetry={() => first.refetch()}
        retrying={first.isFetching}
        className="mt-8"
      />
    );
  if (first?.data && total === 0)
    return (
      <EmptyState
        title={t('empty')}
        action={
          <LinkButton href="/sell/new" variant="primary">
            {t('begin')}
          </LinkButton>
        }
      >
        <p>{t('emptyText')}</p>
      </EmptyState>
    );
  return (
    <>
      <ul aria-busy={isLoading} className="mt-8 border-line border-b">
        {homes.map((home) => (
          <PublicationRow key={home.id} home={home} />
        ))}
        {isLoading ? (
          <li aria-hidden="true" className="flex gap-6 border-line border-t py-6">
            <Skeleton className="h-24 w-36 rounded-md" />
            <Skeleton className="h-6 w-60" />
          </li>
        ) : null}
      </ul>
      {homes.length < total ? (
        <p className="mt-10 flex justify-center">
          <Button onClick={() => setPages(pages + 1)} pending={isLoading}>
            {t('more')}
          </Button>
        </p>
      ) : null}
    </>
  );
}
