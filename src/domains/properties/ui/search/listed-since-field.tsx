'use client';

import { useTranslations } from 'next-intl';
import { SelectField } from '@/ui/select-field';
import type { SearchState } from '../../search-params';
import { dayBefore } from './days-ago';
import type { SetSearch } from './use-search-state';

const SPANS = [1, 7, 30] as const;

/**
 * How new a listing must be. The address keeps the day, so that a shared search means the same tomorrow; a day that is
 * none of the spans stands in the list by its name.
 */
export function ListedSinceField(props: {
  state: SearchState;
  set: SetSearch;
  /** The day that the address holds, in the reader's writing. */
  dayName: string;
}) {
  const t = useTranslations('search.filters');
  const { listedSince } = props.state;
  const now = new Date();
  const spans = SPANS.map((days) => ({
    value: dayBefore(now, days),
    label: t('listedDays', { count: days }),
  }));
  const isOther = listedSince !== null && !spans.some(({ value }) => value === listedSince);
  return (
    <SelectField
      label={t('listed')}
      value={listedSince ?? ''}
      options={[
        { value: '', label: t('listedAny') },
        ...spans,
        ...(isOther ? [{ value: listedSince, label: props.dayName }] : []),
      ]}
      onChange={(event) => props.set({ listedSince: event.target.value || null })}
    />
  );
}
