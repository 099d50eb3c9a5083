'use client';

import { Autocomplete } from '@base-ui/react/autocomplete';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useLocale } from 'next-intl';
import { type ReactNode, useDeferredValue, useId } from 'react';
import type { PlaceSuggestion } from '@/domains/places/contract';
import { useTRPC } from '@/trpc/client';
import { controlClass } from '@/ui/control-class';
import { describedBy, FieldFrame } from '@/ui/field-frame';

/** A town or a postal code, with the places that Gable knows as they are typed; any other is taken as well. */
export function TownField(props: {
  label: ReactNode;
  hint?: ReactNode;
  error?: ReactNode;
  value: string;
  maxLength: number;
  autoComplete: string;
  onType: (text: string) => void;
  onPlace: (place: PlaceSuggestion) => void;
}) {
  const id = useId();
  const trpc = useTRPC();
  const locale = useLocale();
  const asked = useDeferredValue(props.value.trim());
  const { data: places = [] } = useQuery(
    trpc.places.suggest.queryOptions(
      { text: asked },
      { enabled: asked.length > 1, placeholderData: keepPreviousData, staleTime: 300_000 },
    ),
  );
  const countries = new Intl.DisplayNames(locale, { type: 'region', fallback: 'code' });
  const { label, hint, error } = props;
  return (
    <FieldFrame {...{ id, label, hint, error }}>
      <Autocomplete.Root
        items={places}
        // The server has filtered them, by other rules than letters alone.
        filter={null}
        itemToStringValue={(place: PlaceSuggestion) => place.name}
        value={props.value}
        onValueChange={(text, { reason }) => {
          if (reason !== 'item-press') props.onType(text);
        }}
      >
        <Autocomplete.Input
          {...describedBy(id, { hint, error })}
          maxLength={props.maxLength}
          autoComplete={props.autoComplete}
          className={controlClass()}
        />
        <Autocomplete.Portal>
          <Autocomplete.Positioner className="z-30 outline-none" sideOffset={6} align="start">
            <Autocomplete.Popup className="w-(--anchor-width) min-w-72 rounded-lg border border-line bg-surface p-1.5 shadow-float empty:hidden data-empty:hidden">
              <Autocomplete.List className="max-h-80 overflow-y-auto outline-none">
                {(place: PlaceSuggestion) => (
                  <Autocomplete.Item
                    key={`${place.country}-${place.state}-${place.postalCode}-${place.name}`}
                    value={place}
                    onClick={() => props.onPlace(place)}
                    className="flex min-h-11 cursor-pointer items-center gap-2 rounded-md px-3 data-highlighted:bg-sunken"
                  >
                    {place.name}
                    <span className="truncate text-ink-soft">
                      {[place.postalCode, place.state, countries.of(place.country)]
                        .filter(Boolean)
                        .join(', ')}
                    </span>
                  </Autocomplete.Item>
                )}
              </Autocomplete.List>
            </Autocomplete.Popup>
          </Autocomplete.Positioner>
        </Autocomplete.Portal>
      </Autocomplete.Root>
    </FieldFrame>
  );
}
