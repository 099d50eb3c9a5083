import { useQueryClient } from '@tanstack/react-query';
import { useRouter } from 'next/navigation';
import { useTRPC } from '@/trpc/client';

/** What follows a change of a team: the lists are read again; with `elsewhere`, so is what the header says of it. */
export function useTeamAfterwards() {
  const trpc = useTRPC();
  const queries = useQueryClient();
  const router = useRouter();
  return {
    here: () => queries.invalidateQueries(trpc.teams.pathFilter()),
    async elsewhere() {
      // Whatever was read in the other team's name is not this one's.
      await queries.invalidateQueries();
      router.refresh();
    },
  };
}
