'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { PUBLIC_STATUSES } from '@/kernel/homes';
import { type Currency, currencySymbol, MAX_MAJOR_AMOUNT } from '@/kernel/money';
import type { SurfaceUnit } from '@/kernel/units';
import { keptSurface, shownSurface } from '@/ui/surface-unit';
import { TextField } from '@/ui/text-field';
import type { SearchState } from '../../search-params';
import { ChoiceFields } from './choice-fields';
import { FeatureFields } from './feature-fields';
import { ListedSinceField } from './listed-since-field';
import { keptPricePer, shownPricePer } from './price-per-surface';
import { type Range, RangeFields } from './range-fields';
import { useDelayedCommit } from './use-delayed-commit';
import type { SetSearch } from './use-search-state';

/** The filters asked less often: surface, price for it, year, when listed, what it has, how it stands, words. */
export function MoreFields(props: {
  state: SearchState;
  set: SetSearch;
  currency: Currency;
  unit: SurfaceUnit;
  /** The day since when homes are listed, in the reader's writing. */
  dayName: string;
}) {
  const t = useTranslations('search.filters');
  const homes = useTranslations('homes');
  const { state, set, unit } = props;
  const shown = (squareMetres: number | null) => shownSurface(squareMetres, unit);
  const currency = state.currency ?? props.currency;
  const unitName = t(`unit.${unit}`);
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
        unit={unitName}
      />
      <RangeFields
        legend={t('pricePer', { unit: unitName })}
        value={[
          shownPricePer(state.minPricePerSquareMetre, unit),
          shownPricePer(state.maxPricePerSquareMetre, unit),
        ]}
        onChange={([low, high]: Range) =>
          set({
            minPricePerSquareMetre: keptPricePer(low, unit),
            maxPricePerSquareMetre: keptPricePer(high, unit),
            currency: low === null && high === null ? state.currency : currency,
          })
        }
        largest={MAX_MAJOR_AMOUNT}
        step={unit === 'm2' ? 100 : 10}
        unit={currencySymbol(currency)}
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
      <ListedSinceField state={state} set={set} dayName={props.dayName} />
      <WordsField words={state.words} onChange={(words) => set({ words })} />
      <FeatureFields state={state} set={set} />
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
