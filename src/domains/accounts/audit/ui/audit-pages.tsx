'use client';

import { useTranslations } from 'next-intl';
import { Button } from '@/ui/button';
import { ErrorState } from '@/ui/error-state';
import { Skeleton } from '@/ui/skeleton';
import type { AuditPage } from '../contract';
import { AuditEntries } from './audit-entries';

interface Trail {
  readonly data: { readonly pages: readonly AuditPage[] } | undefined;
  readonly isFetching: boolean;
  readonly isError: boolean;
  readonly isFetchNextPageError: boolean;
  readonly isFetchingNextPage: boolean;
  readonly hasNextPage: boolean;
  refetch(): unknown;
  fetchNextPage(): unknown;
}

/** A trail that is read a page at a time, in each of its states. */
export function AuditPages(props: { trail: Trail; label: string; timeZone: string }) {
  const t = useTranslations('audit');
  const { trail } = props;
  if (!trail.data) {
    return trail.isError ? (
      <ErrorState title={t('error')} onRetry={trail.refetch} retrying={trail.isFetching} />
    ) : (
      <Skeleton className="h-64 w-full" />
    );
  }
  const entries = trail.data.pages.flatMap((page) => page.entries);
  if (entries.length === 0) return <p className="text-ink-soft">{t('empty')}</p>;
  return (
    <div>
      <AuditEntries entries={entries} label={props.label} timeZone={props.timeZone} />
      {trail.isFetchNextPageError ? (
        <ErrorState
          title={t('moreFailed')}
          onRetry={trail.fetchNextPage}
          retrying={trail.isFetchingNextPage}
          className="mt-6"
        />
      ) : trail.hasNextPage ? (
        <Button
          className="mt-6"
          onClick={() => trail.fetchNextPage()}
          pending={trail.isFetchingNextPage}
        >
          {t('more')}
        </Button>
      ) : null}
    </div>
  );
}
