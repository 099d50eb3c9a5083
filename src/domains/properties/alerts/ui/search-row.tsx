'use client';

import { useTranslations } from 'next-intl';
import { useId, useState } from 'react';
import type { Currency } from '@/kernel/money';
import { Button } from '@/ui/button';
import { DateText } from '@/ui/date-text';
import { LinkButton } from '@/ui/link-button';
import { useReaderUnit } from '@/ui/reader-unit';
import { Select } from '@/ui/select-field';
import { surfaceUnitFor } from '@/ui/surface-unit';
import { useFilterNames } from '../../ui/search/filter-names';
import { activeFilters } from '../../ui/search/filters';
import { FREQUENCIES } from '../model';
import { RenameSearch } from './rename-search';
import { addressOf, stateOf } from './search-address';
import { type SavedSearchItem, useSearches } from './use-searches';

/** One saved search: its name, what it asks in words, what is new, and how often it is told. */
export function SearchRow(props: { search: SavedSearchItem; readerCurrency: Currency }) {
  const t = useTranslations('alerts');
  const saving = useTranslations('saveSearch');
  const { search } = props;
  const { change, remove, markSeen } = useSearches();
  const [isRenaming, setRenaming] = useState(false);
  const frequencyId = useId();
  const state = stateOf(search.filters);
  const currency = search.filters.currency ?? props.readerCurrency;
  const nameOf = useFilterNames(state, currency, useReaderUnit() ?? surfaceUnitFor(currency));
  const words = [
    saving(`nameless.${search.filters.transaction}`),
    ...activeFilters(state).map(nameOf),
  ];
  return (
    <li className="flex flex-wrap items-start justify-between gap-x-8 gap-y-4 border-line border-b py-5">
      <div className="min-w-0 flex-1 basis-72">
        <h2 className="title break-words text-lg">{search.name}</h2>
        <p className="mt-1 break-words text-ink-soft">{words.join(' · ')}</p>
        <p className="mt-1 text-ink-soft text-sm">
          <span className={search.newCount > 0 ? 'font-semibold text-accent' : undefined}>
            {search.newCount > 99 ? t('newMany') : t('new', { count: search.newCount })}
          </span>
          {' · '}
          {t.rich('savedOn', { day: () => <DateText date={search.createdAt} style="short" /> })}
        </p>
      </div>
      <div className="grid w-full gap-3 sm:w-80">
        <label htmlFor={frequencyId} className="sr-only">
          {t('frequency')}: {search.name}
        </label>
        <Select
          id={frequencyId}
          value={search.frequency}
          options={FREQUENCIES.map((value) => ({ value, label: t(`frequencies.${value}`) }))}
          onChange={(event) => {
            const frequency = FREQUENCIES.find((one) => one === event.target.value);
            if (frequency) change(search, { frequency });
          }}
        />
        <div className="flex flex-wrap gap-1">
          <LinkButton href={addressOf(search.filters)} onClick={() => markSeen(search.id)}>
            {t('open')}
          </LinkButton>
          <Button variant="quiet" className="max-sm:px-3" onClick={() => setRenaming(true)}>
            {t('rename')}
          </Button>
          <Button variant="quiet" className="max-sm:px-3" onClick={() => remove(search)}>
            {t('remove')}
          </Button>
        </div>
      </div>
      {isRenaming ? (
        <RenameSearch
          name={search.name}
          onClose={() => setRenaming(false)}
          onName={(name) => change(search, { name })}
        />
      ) : null}
    </li>
  );
}
