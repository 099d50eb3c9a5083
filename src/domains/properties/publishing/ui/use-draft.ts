'use client';

import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState, useSyncExternalStore } from 'react';
import { useTRPC } from '@/trpc/client';
import type { PublicationForm, PublicationView } from '../contract';
import { DraftSaver } from './draft-saver';

interface KeptDraft {
  readonly version: number;
  readonly form: PublicationForm;
}

/** The form of one home and how its saving stands. `onBegun` runs once the home exists on the server. */
export function useDraft(id: string, kept: KeptDraft, onBegun: () => void) {
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
      new DraftSaver(kept, {
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
        remember: (words) => remember(id, words),
      }),
  );
  useEffect(() => {
    const words = remembered(id);
    if (words) saver.resume(words);
    const again = () => void saver.flush().catch(() => {});
    addEventListener('online', again);
    return () => {
      removeEventListener('online', again);
      saver.stop();
    };
  }, [id, saver]);
  const draft = useSyncExternalStore(saver.subscribe, saver.snapshot, saver.snapshot);
  return { ...draft, saver };
}

function problemOf(error: unknown): 'away' | 'conflict' | 'refused' {
  const code = (error as { data?: { code?: string } | null } | null)?.data?.code;
  if (code === 'CONFLICT') return 'conflict';
  return code === 'BAD_REQUEST' ? 'refused' : 'away';
}

const keyOf = (id: string) => `gable-draft-${id}`;

function remember(id: string, words: KeptDraft | null): void {
  try {
    if (words) localStorage.setItem(keyOf(id), JSON.stringify(words));
    else localStorage.removeItem(keyOf(id));
  } catch {
    // A browser that keeps nothing still shows what was typed.
  }
}

function remembered(id: string): KeptDraft | null {
  try {
    const text = localStorage.getItem(keyOf(id));
    return text === null ? null : (JSON.parse(text) as KeptDraft);
  } catch {
    return null;
  }
}
