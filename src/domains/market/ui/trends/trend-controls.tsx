'use client';

import { useTranslations } from 'next-intl';
import { Segmented } from '@/ui/segmented';
import { SelectField } from '@/ui/select-field';
import { ROOMS_BANDS, TREND_PERIODS, TREND_TYPES } from '../../trends/model';
import type { TrendArea, TrendState } from './trend-params';

/** Whose trend: area, type and rooms, by year or by quarter. */
export function TrendControls(props: {
  state: TrendState;
  areas: readonly TrendArea[];
  level: TrendState['level'];
  onChange: (change: Partial<TrendState>) => void;
}) {
  const t = useTranslations('trends');
  const homes = useTranslations('homes.type');
  const { state, areas, onChange } = props;
  return (
    <div className="mb-5 grid grid-cols-2 items-end gap-3 lg:grid-cols-4">
      <SelectField
        label={t('area')}
        value={props.level}
        onChange={({ target }) => {
          const area = areas.find(({ level }) => level === target.value);
          if (area) onChange({ level: area.level });
        }}
        options={areas.map(({ level, name }) => ({
          value: level,
          label: t(`level.${level}`, { name }),
        }))}
      />
      <SelectField
        label={t('type')}
        value={state.type ?? ''}
        onChange={({ target }) =>
          onChange({ type: TREND_TYPES.find((type) => type === target.value) ?? null })
        }
        options={[
          { value: '', label: t('anyType') },
          ...TREND_TYPES.map((value) => ({ value, label: homes(value) })),
        ]}
      />
      <SelectField
        label={t('rooms')}
        value={state.rooms ?? ''}
        onChange={({ target }) =>
          onChange({ rooms: ROOMS_BANDS.find((band) => band === target.value) ?? null })
        }
        options={[
          { value: '', label: t('anyRooms') },
          ...ROOMS_BANDS.map((value) => ({ value, label: value })),
        ]}
      />
      <Segmented
        legend={t('by')}
        options={TREND_PERIODS.map((value) => ({ value, label: t(`period.${value}`) }))}
        value={state.period}
        onChange={(period) => onChange({ period })}
      />
    </div>
  );
}
