'use client';

import { type InfiniteData, useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { useTRPC } from '@/trpc/client';
import { notify } from '@/ui/notify';
import type { NotificationView } from '../contract';

interface Page {
  readonly notifications: NotificationView[];
}

/** Marks notifications at once in every list that shows them; the server's word follows, and takes back what it refused. */
export function useMarkRead() {
  const t = useTranslations('notifications');
  const trpc = useTRPC();
  const queries = useQueryClient();

  function paint(matches: (id: number) => boolean, isRead: boolean) {
    queries.setQueriesData<InfiniteData<Page>>(
      trpc.notifications.list.infiniteQueryFilter(),
      (data) =>
        data && {
          ...data,
          pages: data.pages.map((page) => ({
            ...page,
            notifications: page.notifications.map((entry) =>
              matches(entry.id) ? { ...entry, isRead } : entry,
            ),
          })),
        },
    );
  }
  function settle() {
    // What is shown stays as painted; the other list (all, or unread only) is asked anew when it is opened.
    const lists = trpc.notifications.list.infiniteQueryFilter();
    void queries.invalidateQueries({ ...lists, refetchType: 'none' });
    return queries.invalidateQueries(trpc.notifications.unreadCount.queryFilter());
  }
  function takeBack() {
    notify({ title: t('failed'), meaning: 'risk' });
    void queries.invalidateQueries(trpc.notifications.list.infiniteQueryFilter());
  }

  const some = useMutation(
    trpc.notifications.markRead.mutationOptions({
      onMutate: ({ ids, isRead }) => paint((id) => ids.includes(id), isRead),
      onError: takeBack,
      onSettled: settle,
    }),
  );
  const all = useMutation(
    trpc.notifications.markAllRead.mutationOptions({
      onMutate: ({ upTo }) => paint((id) => id <= upTo, true),
      onSuccess: (ids) =>
        notify({
          title: t('markedAll'),
          meaning: 'good',
          ...(ids.length > 0 && ids.length <= 500
            ? { action: { label: t('undo'), onSelect: () => some.mutate({ ids, isRead: false }) } }
            : {}),
        }),
      onError: takeBack,
      onSettled: settle,
    }),
  );
  return { markRead: some.mutate, markAllRead: all.mutate };
}
