'use client';

import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTRPC } from '@/trpc/client';
import { notify } from '@/ui/notify';
import { useProblem } from './use-problem';

/** What every deed in a conversation ends with: the truth is asked anew, and a refusal is said in words. */
export function useConversationDeeds() {
  const trpc = useTRPC();
  const queries = useQueryClient();
  const problemOf = useProblem();
  const common = {
    onError: (error: unknown) => notify({ title: problemOf(error), meaning: 'risk' }),
    // Returned, so that a button waits until the page shows what it did.
    onSettled: () => queries.invalidateQueries(trpc.requests.pathFilter()),
  } as const;
  return {
    reply: useMutation(trpc.requests.reply.mutationOptions(common)),
    confirm: useMutation(trpc.requests.confirmTime.mutationOptions(common)),
    decline: useMutation(trpc.requests.declineTimes.mutationOptions(common)),
    finish: useMutation(trpc.requests.giveOutcome.mutationOptions(common)),
    withdraw: useMutation(trpc.requests.withdraw.mutationOptions(common)),
  };
}

export type ConversationDeeds = ReturnType<typeof useConversationDeeds>;
