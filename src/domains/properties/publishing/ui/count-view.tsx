'use client';

import { useMutation } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useTRPC } from '@/trpc/client';

const MACHINE = /bot|crawl|spider|slurp|lighthouse|preview/i;
/** Whoever leaves sooner has not looked. */
const LOOKED_MS = 2000;

/** Counts that this home was looked at: once a visit, when the page has long stood, and by people. */
export function CountView({ id }: { id: number }) {
  const trpc = useTRPC();
  const { mutate } = useMutation(trpc.publishing.seen.mutationOptions());
  useEffect(() => {
    if (MACHINE.test(navigator.userAgent)) return;
    const key = `gable-seen-${id}`;
    const timer = setTimeout(() => {
      try {
        if (sessionStorage.getItem(key)) return;
        sessionStorage.setItem(key, '1');
      } catch {
        // Where nothing is kept, each load is a visit.
      }
      mutate({ id });
    }, LOOKED_MS);
    return () => clearTimeout(timer);
  }, [id, mutate]);
  return null;
}
