'use client';

import { skipToken, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useTRPC } from '@/trpc/client';
import { notify } from '@/ui/notify';
import type { ListingCard } from '../../contract';
import { rememberPress } from './remembered-press';

export type FavouriteHome = Pick<ListingCard, 'id' | 'title' | 'isFavourite'>;

/** What this tab last set a home to; it goes before what lists say, which may be older. */
const favouriteNow = (id: number) => ['favourite-now', id] as const;

/** Sets a home as kept or not, at once; taken back where the server refuses. */
export function useSetFavourite() {
  const trpc = useTRPC();
  const queries = useQueryClient();
  return useMutation(
    trpc.properties.setFavourite.mutationOptions({
      onMutate: ({ propertyId, isFavourite }) => {
        const key = favouriteNow(propertyId);
        const before = queries.getQueryData<boolean>(key) ?? !isFavourite;
        queries.setQueryData(key, isFavourite);
        return { before };
      },
      onError: (_error, { propertyId }, context) => {
        queries.setQueryData(favouriteNow(propertyId), context?.before);
      },
      onSettled: () => {
        void queries.invalidateQueries(trpc.properties.favourites.pathFilter());
        void queries.invalidateQueries(trpc.shortlist.pathFilter());
      },
    }),
  );
}

/** Whether a home is kept, and the heart's deed: undo within reach, a signed-out reader led to sign in first. */
export function useFavourite(home: FavouriteHome) {
  const t = useTranslations('homes.favourite');
  const router = useRouter();
  const { mutate } = useSetFavourite();
  const { data: now } = useQuery<boolean>({
    queryKey: favouriteNow(home.id),
    queryFn: skipToken,
    gcTime: Number.POSITIVE_INFINITY,
  });
  const isFavourite = now ?? home.isFavourite;

  function set(next: boolean, isUndo = false) {
    mutate(
      { propertyId: home.id, isFavourite: next },
      {
        onSuccess: () => {
          if (isUndo) return;
          notify({
            title: next ? t('added') : t('removed'),
            meaning: 'good',
            action: { label: t('undo'), onSelect: () => set(!next, true) },
          });
        },
        onError: (error) => {
          if (error.data?.code !== 'UNAUTHORIZED') {
            notify({ title: t('failed'), meaning: 'risk' });
            return;
          }
          if (next) rememberPress({ deed: 'save', propertyId: home.id });
          const here = `${location.pathname}${location.search}`;
          router.push(`/sign-in?next=${encodeURIComponent(here)}`);
        },
      },
    );
  }

  return { isFavourite, toggle: () => set(!isFavourite) };
}
