'use client';

import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import type { Currency } from '@/kernel/money';
import { useTRPC } from '@/trpc/client';
import { EmptyState } from '@/ui/empty-state';
import { ErrorState } from '@/ui/error-state';
import { LinkButton } from '@/ui/link-button';
import { BouncingNotice } from './bouncing-notice';
import { SearchRow } from './search-row';

/** The searches that the reader keeps, the oldest first, each with what is new. */
export function SearchesView({ readerCurrency }: { readerCurrency: Currency }) {
  const t = useTranslations('alerts');
  const trpc = useTRPC();
  const answer = useQuery(trpc.savedSearches.list.queryOptions());
  if (!answer.data) {
    return answer.isError ? (
      <ErrorState
        title={t('error')}
        onRetry={() => answer.refetch()}
        retrying={answer.isFetching}
        className="mt-8"
      />
    ) : null;
  }
  const { searches, bouncingEmail } = answer.data;
  if (searches.length === 0) {
    return (
      <EmptyState
        title={t('empty')}
        action={
          <LinkButton href="/properties" variant="primary">
            {t('emptyAction')}
          </LinkButton>
        }
      >
        <p>{t('emptyText')}</p>
      </EmptyState>
    );
  }
  return (
    <>
      <p aria-live="polite" className="figures mt-1 text-ink-soft">
        {t('count', { count: searches.length })}
      </p>
      {bouncingEmail === null ? null : <BouncingNotice email={bouncingEmail} />}
      <ul className="mt-8 border-line border-t">
        {searches.map((search) => (
          <SearchRow key={search.id} search={search} readerCurrency={readerCurrency} />
        ))}
      </ul>
    </>
  );
}
