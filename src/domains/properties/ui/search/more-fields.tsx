'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { FEATURES, PUBLIC_STATUSES } from '@/kernel/homes';
import type { SurfaceUnit } from '@/kernel/units';
import { TextField } from '@/ui/text-field';
import type { SearchState } from '../../search-params';
import { keptSurface, shownSurface } from '../surface-unit';
import { ChoiceFields } from './choice-fields';
import { type Range, RangeFields } from './range-fields';
import { useDelayedCommit } from './use-delayed-commit';
import type { SetSearch } from './use-search-state';

/** The filters asked less often: surface, year, what it has, how it stands, words. */
export function MoreFields(props: { state: SearchState; set: SetSearch; unit: SurfaceUnit }) {
  const t = useTranslations('search.filters');
  const homes = useTranslations('homes');
  const ui = useTranslations('search.filters');
  const { state, set, unit } = props;
  const shown = (squareMetres: number | null) => shownSurface(squareMetres, unit);
  return (
    <div className="grid gap-6">
      <RangeFields
        legend={t('surface')}
        value={[shown(state.minSurface), shown(state.maxSurface)]}
        onChange={([low, high]: Range) =>
          set({ minSurface: keptSurface(low, unit), maxSurface: keptSurface(high, unit) })
        }
        largest={1_000_000}
        step={unit === 'm2' ? 5 : 50}
        unit={ui(`unit.${unit}`)}
      />
      <RangeFields
        legend={t('year')}
        value={[state.minYear, state.maxYear]}
        onChange={([minYear, maxYear]) =>
          set({ minYear: yearOf(minYear), maxYear: yearOf(maxYear) })
        }
        largest={2200}
        format={{ useGrouping: false }}
      />
      <WordsField words={state.words} onChange={(words) => set({ words })} />
      <ChoiceFields
        legend={t('features')}
        options={FEATURES.map((value) => ({ value, label: homes(`feature.${value}`) }))}
        chosen={state.features}
        onChange={(features) => set({ features })}
      />
      <ChoiceFields
        legend={t('status')}
        hint={t('statusHint')}
        options={PUBLIC_STATUSES.map((value) => ({ value, label: homes(`status.${value}`) }))}
        chosen={state.statuses}
        onChange={(statuses) => set({ statuses })}
      />
    </div>
  );
}

function WordsField(props: { words: string | null; onChange: (words: string | null) => void }) {
  const t = useTranslations('search.filters');
  const [given, setGiven] = useState(props.words);
  const [draft, setDraft] = useState(props.words ?? '');
  const { schedule, flush } = useDelayedCommit(props.onChange);
  if (given !== props.words) {
    setGiven(props.words);
    // A trailing space is trimmed in the address; putting it back into the field would eat it while typing.
    if (draft.trim() !== (props.words ?? '')) setDraft(props.words ?? '');
  }
  return (
    <TextField
      label={t('words')}
      placeholder={t('wordsPlaceholder')}
      maxLength={500}
      value={draft}
      onBlur={flush}
      onChange={(event) => {
        setDraft(event.target.value);
        schedule(event.target.value.trim() || null);
      }}
    />
  );
}

/** A year half typed (`19`) is not asked for yet. */
function yearOf(value: number | null): number | null {
  return value !== null && value >= 1000 ? Math.round(value) : null;
}
