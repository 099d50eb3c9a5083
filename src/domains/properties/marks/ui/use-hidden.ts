'use client';

import { skipToken, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useTRPC } from '@/trpc/client';
import { notify } from '@/ui/notify';
import { rememberPress } from '../../ui/favourites/remembered-press';

/** By property: what this tab last did; it goes before what lists say, which may be older. */
type HiddenNow = Readonly<Record<number, boolean>>;

const HIDDEN_NOW = ['hidden-now'] as const;
const NONE: HiddenNow = {};

/** The homes that were hidden, or shown again, since the page was opened. */
export function useHiddenNow(): HiddenNow {
  const { data } = useQuery<HiddenNow>({
    queryKey: HIDDEN_NOW,
    queryFn: skipToken,
    gcTime: Number.POSITIVE_INFINITY,
  });
  return data ?? NONE;
}

/** Hides a home from the reader's searches at once, with undo; a signed-out reader is led to sign in and back. */
export function useSetHidden() {
  const t = useTranslations('homes.hide');
  const trpc = useTRPC();
  const queries = useQueryClient();
  const router = useRouter();
  const note = (id: number, isHidden: boolean) =>
    queries.setQueryData<HiddenNow>(HIDDEN_NOW, (before) => ({ ...before, [id]: isHidden }));
  const { mutateAsync } = useMutation(
    trpc.marks.setHidden.mutationOptions({
      onMutate: ({ propertyId, isHidden }) => {
        note(propertyId, isHidden);
      },
      onError: (error, { propertyId, isHidden }) => {
        note(propertyId, !isHidden);
        if (error.data?.code !== 'UNAUTHORIZED') {
          notify({ title: t('failed'), meaning: 'risk' });
          return;
        }
        if (isHidden) rememberPress({ deed: 'hide', propertyId });
        const here = `${location.pathname}${location.search}`;
        router.push(`/sign-in?next=${encodeURIComponent(here)}`);
      },
      onSettled: (_answer, _error, { isHidden }) => {
        void queries.invalidateQueries(trpc.properties.mapPoints.pathFilter());
        void queries.invalidateQueries(trpc.properties.clusters.pathFilter());
        void queries.invalidateQueries(trpc.marks.hidden.pathFilter());
        // A home that comes back may be missing from what the list has loaded; one that goes is left out of it.
        if (!isHidden) void queries.invalidateQueries(trpc.properties.search.pathFilter());
      },
    }),
  );

  async function set(propertyId: number, isHidden: boolean, withUndo = true): Promise<void> {
    try {
      // Awaited, since a callback handed to `mutate` dies with its card, which leaves the list at once.
      await mutateAsync({ propertyId, isHidden });
    } catch {
      return;
    }
    if (!withUndo) return;
    notify({
      title: t(isHidden ? 'hidden' : 'shown'),
      meaning: 'good',
      action: { label: t('undo'), onSelect: () => void set(propertyId, !isHidden, false) },
    });
  }
  return set;
}
