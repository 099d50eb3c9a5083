'use client';

import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState, useSyncExternalStore } from 'react';
import { useTRPC } from '@/trpc/client';
import { DraftSaver, type KeptDraft } from '../../ui/drafts/draft-saver';
import { problemOf, remember, remembered } from '../../ui/drafts/kept-words';
import type { PublicationForm, PublicationView } from '../contract';

/** The form of one home and how its saving stands. `onBegun` runs once the home exists on the server. */
export function useDraft(id: string, kept: KeptDraft<PublicationForm>, onBegun: () => void) {
  const trpc = useTRPC();
  const queries = useQueryClient();
  const { mutateAsync: save } = useMutation(
    trpc.publishing.save.mutationOptions({ networkMode: 'always' }),
  );
  const key = trpc.publishing.byId.queryKey({ id });
  const latest = useRef({ save, onBegun });
  useEffect(() => {
    latest.current = { save, onBegun };
  });
  const [saver] = useState(
    () =>
      new DraftSaver<PublicationForm>(kept, {
        async send(input) {
          const answer = await latest.current.save({ id, ...input });
          if (input.version === 0) latest.current.onBegun();
          queries.setQueryData(
            key,
            (view: PublicationView | undefined) =>
              view && {
                ...view,
                ...input,
                ...answer,
                hasUnpublishedChanges: view.listing !== null,
              },
          );
          return answer;
        },
        problemOf,
        remember: (words) => remember(keyOf(id), words),
      }),
  );
  useEffect(() => {
    const words = remembered<PublicationForm>(keyOf(id));
    if (words) saver.resume(words);
    const again = () => void saver.flush().catch(() => {});
    addEventListener('online', again);
    return () => {
      removeEventListener('online', again);
      saver.leave();
    };
  }, [id, saver]);
  const draft = useSyncExternalStore(saver.subscribe, saver.snapshot, saver.snapshot);
  return { ...draft, saver };
}

const keyOf = (id: string) => `gable-draft-${id}`;
