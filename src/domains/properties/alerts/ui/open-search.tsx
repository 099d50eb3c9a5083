'use client';

import { useMutation } from '@tanstack/react-query';
import { useRouter } from 'next/navigation';
import { useEffect } from 'react';
import { useTRPC } from '@/trpc/client';

/** Goes on to the homes of a search, noting that its reader has looked. A program that only follows links notes nothing. */
export function OpenSearch({ id, address }: { id: string; address: string }) {
  const router = useRouter();
  const trpc = useTRPC();
  const { mutate } = useMutation(trpc.savedSearches.markSeen.mutationOptions());
  useEffect(() => {
    mutate({ id }, { onSettled: () => router.replace(address) });
  }, [id, address, mutate, router]);
  return null;
}
