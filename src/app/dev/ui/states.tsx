'use client';

import { useState } from 'react';
import { EmptyState } from '@/ui/empty-state';
import { ErrorState } from '@/ui/error-state';
import { LinkButton } from '@/ui/link-button';
import { Samples } from './section';

/** Nothing here yet, and something failed: in its own words, and in those that every page has. */
export function States() {
  const [retrying, setRetrying] = useState(false);
  return (
    <div className="grid gap-10 md:grid-cols-2">
      <Samples name="Empty" className="rounded-lg border border-line">
        <EmptyState
          level={3}
          title="No homes kept yet"
          action={<LinkButton href="#states">Search homes</LinkButton>}
        >
          Press the heart on a home, and it waits for you here.
        </EmptyState>
      </Samples>
      <div className="grid content-start gap-10">
        <Samples name="Error" className="block">
          <ErrorState
            title="The map did not come"
            onRetry={() => setRetrying(true)}
            retrying={retrying}
          >
            The list below is complete. Your filters are kept.
          </ErrorState>
        </Samples>
        <Samples name="Error, being tried again" className="block">
          <ErrorState title="The homes did not come" onRetry={() => {}} retrying>
            Your filters are kept.
          </ErrorState>
        </Samples>
        <Samples name="Error, in the words that stand ready" className="block">
          <ErrorState />
        </Samples>
      </div>
    </div>
  );
}
