'use client';

import { Autocomplete } from '@base-ui/react/autocomplete';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { MapPin } from 'lucide-react';
import { type ReactNode, useDeferredValue, useId, useRef } from 'react';
import { useTRPC } from '@/trpc/client';
import { controlClass } from '@/ui/control-class';
import { describedBy, FieldFrame } from '@/ui/field-frame';
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
  const id = useId();
  const layer = useRef<HTMLDivElement>(null);
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
  const { label, hint, error } = props;
  return (
    <FieldFrame {...{ id, label, hint, error }}>
      <Autocomplete.Root
        items={asked.length > 1 ? addresses : []}
        // The server has filtered them, by other rules than letters alone.
        filter={null}
        autoHighlight={false}
        itemToStringValue={(address: AddressSuggestion) => address.address ?? address.label}
        value={props.value}
        onValueChange={(text, { reason }) => {
          if (reason !== 'item-press') props.onType(text);
        }}
      >
        <Autocomplete.Input
          {...describedBy(id, { hint, error })}
          name={props.name}
          autoComplete="off"
          placeholder={props.placeholder}
          className={controlClass('text-ellipsis')}
        />
        <Autocomplete.Portal container={layer}>
          <Autocomplete.Positioner
            className="z-30 outline-none"
            positionMethod="fixed"
            sideOffset={6}
            align="start"
          >
            <Autocomplete.Popup className="w-(--anchor-width) min-w-72 max-w-[calc(100vw-2rem)] rounded-lg border border-line bg-surface p-1.5 shadow-float empty:hidden data-empty:hidden">
              <Autocomplete.List className="max-h-80 overflow-y-auto outline-none">
                {(address: AddressSuggestion) => (
                  <Autocomplete.Item
                    key={address.label}
                    value={address}
                    onClick={() => props.onPick(address)}
                    className="flex min-h-11 cursor-pointer items-center gap-3 rounded-md px-3 py-2 data-highlighted:bg-sunken"
                  >
                    <MapPin
                      aria-hidden="true"
                      className="size-4 shrink-0 text-ink-soft"
                      strokeWidth={1.5}
                    />
                    <span className="min-w-0">{address.label}</span>
                  </Autocomplete.Item>
                )}
              </Autocomplete.List>
            </Autocomplete.Popup>
          </Autocomplete.Positioner>
        </Autocomplete.Portal>
      </Autocomplete.Root>
      {/* Beside its field: a sheet from below lies above all that hangs on the page's end. */}
      <div ref={layer} />
    </FieldFrame>
  );
}
