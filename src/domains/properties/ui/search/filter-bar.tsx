'use client';

import { ChevronDown } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { Chip } from '@/ui/chip';
import { Popover } from '@/ui/popover';
import { askHref } from '../../search-params';
import type { FilterProps } from './filter-props';
import { type Filter, isActive } from './filters';
import { FiltersSheet } from './filters-sheet';
import { PriceFields, RoomFields, TypeFields } from './lazy-fields';
import { type PickedPlace, PlaceField } from './place-field';
import { TransactionChoice } from './transaction-choice';

/** The search's controls: on a desk the common ones as chips, on a phone all of them in one sheet. */
export function FilterBar(props: FilterProps) {
  const t = useTranslations('search.filters');
  const { state, set, asked, currency, nameOf } = props;
  const router = useRouter();

  function addPlace({ city, postalCode }: PickedPlace) {
    set({
      ask: null,
      cities: city ? [...new Set([...state.cities, city])] : state.cities,
      postalCodes: postalCode
        ? [...new Set([...state.postalCodes, postalCode])]
        : state.postalCodes,
    });
  }

  return (
    <search aria-label={t('label')} className="flex flex-wrap items-center gap-2">
      <form
        action="/properties/ask"
        onSubmit={(event) => event.preventDefault()}
        className="min-w-44 flex-1 lg:basis-full"
      >
        <input type="hidden" name="transaction" value={state.transaction} />
        <PlaceField
          placeholder={t('sentencePlaceholder')}
          sentence={state.ask}
          onPlace={addPlace}
          onSentence={(sentence) => router.push(askHref(sentence, state.transaction))}
        />
      </form>
      <div className="hidden items-center gap-2 lg:flex">
        <TransactionChoice {...props} />
        <FilterPopover label={t('price')} filters={['price']} {...{ state, nameOf }}>
          <PriceFields {...{ state, set, asked, currency }} />
        </FilterPopover>
        <FilterPopover label={t('type')} filters={['types']} {...{ state, nameOf }}>
          <TypeFields {...props} />
        </FilterPopover>
        <FilterPopover
          label={t('bedsBaths')}
          filters={['bedrooms', 'bathrooms', 'rooms']}
          className="w-96"
          {...{ state, nameOf }}
        >
          <RoomFields {...{ state, set, asked }} />
        </FilterPopover>
      </div>
      <FiltersSheet {...props} />
    </search>
  );
}

function FilterPopover(props: {
  label: string;
  filters: readonly Filter[];
  state: FilterProps['state'];
  nameOf: FilterProps['nameOf'];
  className?: string;
  children: ReactNode;
}) {
  const set = props.filters.filter((filter) => isActive(filter, props.state));
  const chip = (
    <Chip active={set.length > 0} className="h-11">
      <span className="max-w-36 truncate">
        {set.length > 0 ? set.map(props.nameOf).join(', ') : props.label}
      </span>
      <ChevronDown aria-hidden="true" className="size-4" strokeWidth={1.5} />
    </Chip>
  );
  return (
    <Popover trigger={chip} className={props.className}>
      {props.children}
    </Popover>
  );
}
