'use client';

import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { useEffect, useRef, useState, useSyncExternalStore } from 'react';
import { useTRPC } from '@/trpc/client';
import { notify } from '@/ui/notify';
import type { PublicationPhoto, PublicationView } from '../contract';
import { MAX_PHOTOS } from '../model';
import { problemOfFile, sendPhoto } from './photo-file';
import { UploadQueue } from './upload-queue';

/** The photos of one home: sending, order, words and removal. `begin` makes sure that the home exists to hang them on. */
export function usePhotos(
  id: string,
  photos: readonly PublicationPhoto[],
  begin: () => Promise<unknown>,
) {
  const t = useTranslations('sell.photos');
  const trpc = useTRPC();
  const queries = useQueryClient();
  const key = trpc.publishing.byId.queryKey({ id });
  const previews = useRef(new Map<string, string>());
  const latest = useRef(photos);
  useEffect(() => {
    latest.current = photos;
  });

  /** Changes what is shown at once; what the server then says replaces it. */
  function show(change: (photos: PublicationPhoto[]) => PublicationPhoto[]) {
    queries.setQueryData(
      key,
      (view: PublicationView | undefined) =>
        view && {
          ...view,
          photos: change(view.photos),
          hasUnpublishedChanges: view.listing !== null,
        },
    );
  }
  const refresh = () => queries.invalidateQueries({ queryKey: key });
  const failed = () => notify({ title: t('changeFailed'), meaning: 'risk' });

  const [queue] = useState(
    () =>
      new UploadQueue({
        check: (file) =>
          problemOfFile(file, (hash) => latest.current.some((photo) => photo.contentHash === hash)),
        send: (upload, onProgress) => sendPhoto(id, upload, onProgress),
        onSent(photo, file) {
          if (!previews.current.has(photo.id))
            previews.current.set(photo.id, URL.createObjectURL(file));
          show((all) =>
            [...all.filter((other) => other.id !== photo.id), photo].sort(
              (a, b) => a.position - b.position,
            ),
          );
        },
      }),
  );
  const uploads = useSyncExternalStore(queue.subscribe, queue.snapshot, queue.snapshot);
  const isBusy = uploads.items.some(({ status }) => status !== 'refused');

  useEffect(() => {
    addEventListener('online', queue.retry);
    return () => removeEventListener('online', queue.retry);
  }, [queue]);
  useEffect(() => {
    if (!isBusy) return;
    const stay = (event: BeforeUnloadEvent) => event.preventDefault();
    addEventListener('beforeunload', stay);
    return () => removeEventListener('beforeunload', stay);
  }, [isBusy]);

  const arrange = useMutation(
    trpc.publishing.arrangePhotos.mutationOptions({ onError: failed, onSettled: refresh }),
  );
  const describe = useMutation(
    trpc.publishing.describePhoto.mutationOptions({ onError: failed, onSettled: refresh }),
  );
  const setRemoved = useMutation(
    trpc.publishing.removePhoto.mutationOptions({ onError: failed, onSettled: refresh }),
  );

  return {
    uploads,
    retry: queue.retry,
    dismiss: (uploadKey: number) => queue.dismiss(uploadKey),
    previewOf: (photoId: string) => previews.current.get(photoId),
    async add(files: readonly File[]) {
      try {
        await begin();
      } catch {
        notify({ title: t('notBegun'), meaning: 'risk' });
        return;
      }
      const waiting = uploads.items.filter(({ status }) => status !== 'refused');
      const positions = [...photos, ...waiting].map(({ position }) => position);
      await queue.add(files, {
        position: Math.max(-1, ...positions) + 1,
        room: MAX_PHOTOS - photos.length - waiting.length,
      });
    },
    arrange(photoIds: string[]) {
      show((all) =>
        photoIds.flatMap((photoId, position) => {
          const photo = all.find((other) => other.id === photoId);
          return photo ? [{ ...photo, position }] : [];
        }),
      );
      arrange.mutate({ id, photoIds });
    },
    describe(photoId: string, caption: string) {
      show((all) => all.map((photo) => (photo.id === photoId ? { ...photo, caption } : photo)));
      describe.mutate({ photoId, caption });
    },
    remove(photo: PublicationPhoto) {
      show((all) => all.filter((other) => other.id !== photo.id));
      setRemoved.mutate({ photoId: photo.id, isRemoved: true });
      notify({
        title: t('removed'),
        meaning: 'good',
        action: {
          label: t('undo'),
          onSelect: () => setRemoved.mutate({ photoId: photo.id, isRemoved: false }),
        },
      });
    },
  };
}

export type Photos = ReturnType<typeof usePhotos>;
