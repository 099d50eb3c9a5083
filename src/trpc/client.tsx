'use client';

import { QueryClientProvider } from '@tanstack/react-query';
import { createTRPCClient, httpBatchLink } from '@trpc/client';
import { createTRPCContext } from '@trpc/tanstack-react-query';
import { type ReactNode, useState } from 'react';
import superjson from 'superjson';
import type { RootRouter } from '@/composition/root-router';
import { makeQueryClient } from './query-client';

const { TRPCProvider: Provider, useTRPC } = createTRPCContext<RootRouter>();

/** In client components: `const trpc = useTRPC(); useSuspenseQuery(trpc.properties.search.queryOptions(input))`. */
export { useTRPC };

/** Stands once in the layout, around everything that reads data in the browser. */
export function DataProvider({ children }: { children: ReactNode }) {
  const [queryClient] = useState(makeQueryClient);
  const [trpcClient] = useState(() =>
    createTRPCClient<RootRouter>({
      links: [httpBatchLink({ url: '/api/trpc', transformer: superjson, maxURLLength: 4000 })],
    }),
  );
  return (
    <QueryClientProvider client={queryClient}>
      <Provider trpcClient={trpcClient} queryClient={queryClient}>
        {children}
      </Provider>
    </QueryClientProvider>
  );
}
