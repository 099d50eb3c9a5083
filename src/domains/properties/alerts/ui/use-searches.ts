'use client';

import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { useTRPC } from '@/trpc/client';
import { notify } from '@/ui/notify';
import type { SavedSearchList } from '../contract';

export type SavedSearchItem = SavedSearchList['searches'][number];

/** What the list lets a reader do: shown at once, taken back where the server refuses. */
export function useSearches() {
  const t = useTranslations('alerts');
  const trpc = useTRPC();
  const queries = useQueryClient();
  const key = trpc.savedSearches.list.queryKey();

  function show(change: (searches: readonly SavedSearchItem[]) => SavedSearchItem[]) {
    queries.setQueryData(key, (list) => list && { ...list, searches: change(list.searches) });
  }
  const after = {
    onError: () => notify({ title: t('failed'), meaning: 'risk' }),
    onSettled: () => queries.invalidateQueries(trpc.savedSearches.list.pathFilter()),
  } as const;
  const change = useMutation(trpc.savedSearches.change.mutationOptions(after));
  const remove = useMutation(trpc.savedSearches.remove.mutationOptions(after));
  const seen = useMutation(trpc.savedSearches.markSeen.mutationOptions());

  return {
    change(search: SavedSearchItem, what: Partial<Pick<SavedSearchItem, 'name' | 'frequency'>>) {
      show((all) => all.map((one) => (one.id === search.id ? { ...one, ...what } : one)));
      change.mutate({ id: search.id, ...what });
    },
    remove(search: SavedSearchItem) {
      show((all) => all.filter((one) => one.id !== search.id));
      remove.mutate({ id: search.id, isRemoved: true });
      notify({
        title: t('removed', { name: search.name }),
        meaning: 'good',
        action: {
          label: t('undo'),
          onSelect: () => remove.mutate({ id: search.id, isRemoved: false }),
        },
      });
    },
    markSeen: (id: string) => seen.mutate({ id }, { onSettled: after.onSettled }),
  };
}
