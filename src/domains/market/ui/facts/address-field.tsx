'use client';

import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { MapPin } from 'lucide-react';
import { type ReactNode, useDeferredValue } from 'react';
import { useTRPC } from '@/trpc/client';
import { SuggestionField } from '@/ui/suggestion-field';
import type { AddressSuggestion } from '../../addresses/contract';

/** Past this it is no address, and nobody is asked. */
const LONGEST_ASKED = 300;

/** An address, with those that sales were recorded at, streets and towns as they are typed; any other is taken as well. */
export function AddressField(props: {
  label: ReactNode;
  hint?: ReactNode;
  error?: ReactNode;
  name: string;
  placeholder: string;
  value: string;
  onType: (text: string) => void;
  onPick: (address: AddressSuggestion) => void;
}) {
  const trpc = useTRPC();
  const asked = useDeferredValue(props.value.trim());
  const { data: addresses = [] } = useQuery(
    trpc.market.addresses.queryOptions(
      { text: asked },
      {
        enabled: asked.length > 1 && asked.length <= LONGEST_ASKED,
        placeholderData: keepPreviousData,
        staleTime: 300_000,
      },
    ),
  );
  return (
    <SuggestionField
      {...props}
      autoComplete="off"
      items={asked.length > 1 ? addresses : []}
      keyOf={({ label }) => label}
      textOf={({ address, label }) => address ?? label}
      renderItem={({ label }) => (
        <>
          <MapPin aria-hidden="true" className="size-4 shrink-0 text-ink-soft" strokeWidth={1.5} />
          <span className="min-w-0">{label}</span>
        </>
      )}
    />
  );
}
