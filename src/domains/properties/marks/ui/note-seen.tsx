'use client';

import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useTRPC } from '@/trpc/client';

/** Notes that the signed-in reader looked at this home, for the lists they go back to. */
export function NoteSeen({ id }: { id: number }) {
  const trpc = useTRPC();
  const queries = useQueryClient();
  const { mutate } = useMutation(
    trpc.marks.seen.mutationOptions({
      onSuccess: () => {
        const lists = trpc.properties.search.pathFilter();
        void queries.invalidateQueries({ ...lists, refetchType: 'none' });
      },
    }),
  );
  useEffect(() => mutate({ propertyId: id }), [mutate, id]);
  return null;
}
