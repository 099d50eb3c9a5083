'use client';

import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState, useSyncExternalStore } from 'react';
import { useTRPC } from '@/trpc/client';
import { DraftSaver, type KeptDraft } from '../../ui/drafts/draft-saver';
import { problemOf, remember, remembered } from '../../ui/drafts/kept-words';
import type { OwnOpinion, ShortlistPage } from '../contract';

export interface Note {
  readonly note: string;
  readonly isShared: boolean;
}

/** The reader's note on a home and how its saving stands. Words that could not be sent outlive a reload in this browser. */
export function useNote(propertyId: number, mine: OwnOpinion) {
  const trpc = useTRPC();
  const queries = useQueryClient();
  const { mutateAsync: save } = useMutation(
    trpc.shortlist.saveNote.mutationOptions({ networkMode: 'always' }),
  );
  const lists = trpc.shortlist.list.pathFilter();
  const latest = useRef(save);
  useEffect(() => {
    latest.current = save;
  });
  const [saver] = useState(
    () =>
      new DraftSaver<Note>(keptOf(mine), {
        async send({ version, form }) {
          const saved = await latest.current({ propertyId, version, ...form });
          // The same home may stand in the lists of other verdicts: they must not show an older note.
          queries.setQueriesData<ShortlistPage>(lists, (page) =>
            page ? withNote(page, propertyId, { version: saved.version, form }) : page,
          );
          return saved;
        },
        problemOf,
        remember: (words) => remember(keyOf(propertyId), words),
      }),
  );
  useEffect(() => {
    const words = remembered<Note>(keyOf(propertyId));
    if (words) saver.resume(words);
    const again = () => {
      if (saver.snapshot().status === 'away') void saver.flush().catch(() => {});
    };
    addEventListener('online', again);
    return () => {
      removeEventListener('online', again);
      saver.leave();
    };
  }, [propertyId, saver]);
  useEffect(() => saver.follow(keptOf(mine)), [saver, mine]);
  const { form, status } = useSyncExternalStore(saver.subscribe, saver.snapshot, saver.snapshot);
  return { ...form, status, saver };
}

export function keptOf({ note, noteIsShared, noteVersion }: OwnOpinion): KeptDraft<Note> {
  return { version: noteVersion, form: { note, isShared: noteIsShared } };
}

function withNote(
  page: ShortlistPage,
  propertyId: number,
  { version, form }: KeptDraft<Note>,
): ShortlistPage {
  return {
    ...page,
    homes: page.homes.map((entry) =>
      entry.home.id === propertyId
        ? {
            ...entry,
            mine: {
              ...entry.mine,
              note: form.note,
              noteIsShared: form.isShared,
              noteVersion: version,
            },
          }
        : entry,
    ),
  };
}

const keyOf = (propertyId: number) => `gable-note-${propertyId}`;
