'use client';

import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useLocale } from 'next-intl';
import { type ReactNode, useDeferredValue } from 'react';
import type { PlaceSuggestion } from '@/domains/places/contract';
import { useTRPC } from '@/trpc/client';
import { SuggestionField } from '@/ui/suggestion-field';

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
  const { onPlace, ...field } = props;
  return (
    <SuggestionField
      {...field}
      onPick={onPlace}
      items={places}
      keyOf={({ country, state, postalCode, name }) => `${country}-${state}-${postalCode}-${name}`}
      textOf={({ name }) => name}
      renderItem={({ name, postalCode, state, country }) => (
        <>
          {name}
          <span className="truncate text-ink-soft">
            {[postalCode, state, countries.of(country)].filter(Boolean).join(', ')}
          </span>
        </>
      )}
    />
  );
}
