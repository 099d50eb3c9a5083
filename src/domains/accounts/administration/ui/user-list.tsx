'use client';

import { useInfiniteQuery } from '@tanstack/react-query';
import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { useTRPC } from '@/trpc/client';
import { Button } from '@/ui/button';
import { DateText } from '@/ui/date-text';
import { EmptyState } from '@/ui/empty-state';
import { ErrorState } from '@/ui/error-state';
import { LinkButton } from '@/ui/link-button';
import { Skeleton } from '@/ui/skeleton';
import type { UserSummary, UsersInput } from '../contract';
import { UserBadges } from './user-badges';

/** The accounts that were looked for, a page at a time. */
export function UserList({ filter }: { filter: Omit<UsersInput, 'cursor'> }) {
  const t = useTranslations('admin.users');
  const trpc = useTRPC();
  const list = useInfiniteQuery(
    trpc.administration.users.infiniteQueryOptions(filter, {
      getNextPageParam: ({ nextCursor }) => nextCursor ?? undefined,
    }),
  );
  if (list.isPending) return <Skeleton className="mt-8 h-96 w-full" />;
  if (list.isError && !list.data) {
    return (
      <ErrorState
        title={t('error')}
        onRetry={() => list.refetch()}
        retrying={list.isFetching}
        className="mt-8"
      />
    );
  }
  const users = list.data.pages.flatMap((page) => page.users);
  if (users.length === 0) {
    return (
      <EmptyState
        title={t('empty')}
        action={<LinkButton href="/admin/users">{t('emptyAction')}</LinkButton>}
      >
        <p>{t('emptyText')}</p>
      </EmptyState>
    );
  }
  return (
    <>
      <ul aria-label={t('caption')} className="mt-8 border-line border-b">
        {users.map((user) => (
          <UserRow key={user.id} user={user} />
        ))}
      </ul>
      {list.isFetchNextPageError ? (
        <ErrorState
          title={t('moreFailed')}
          onRetry={() => list.fetchNextPage()}
          retrying={list.isFetchingNextPage}
          className="mt-8"
        />
      ) : list.hasNextPage ? (
        <Button
          className="mt-8"
          onClick={() => list.fetchNextPage()}
          pending={list.isFetchingNextPage}
        >
          {t('more')}
        </Button>
      ) : null}
    </>
  );
}

function UserRow({ user }: { user: UserSummary }) {
  const t = useTranslations('admin.users');
  return (
    <li className="relative grid items-center gap-x-6 gap-y-1 border-line border-t py-4 hover:bg-sunken sm:grid-cols-[minmax(0,1fr)_14rem_12rem]">
      <div className="min-w-0">
        <Link
          href={`/admin/users/${user.id}`}
          prefetch={false}
          className="break-words rounded-md font-medium after:absolute after:inset-0 hover:text-accent"
        >
          {user.name}
        </Link>
        <p className="break-words text-ink-soft text-sm">{user.email ?? t('noEmail')}</p>
      </div>
      <p className="flex flex-wrap gap-2 empty:hidden sm:empty:block">
        <UserBadges user={user} />
      </p>
      <p className="text-ink-soft text-sm sm:text-right">
        {user.lastLoginAt ? (
          <>
            {t('lastSeen')} <DateText date={user.lastLoginAt} style="short" />
          </>
        ) : (
          t('never')
        )}
      </p>
    </li>
  );
}
