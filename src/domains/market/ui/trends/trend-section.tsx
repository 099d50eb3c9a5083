'use client';

import { keepPreviousData, skipToken, useQuery } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { useQueryStates } from 'nuqs';
import type { Country } from '@/kernel/countries';
import type { SurfaceUnit } from '@/kernel/units';
import { useTRPC } from '@/trpc/client';
import { Badge } from '@/ui/badge';
import { ErrorState } from '@/ui/error-state';
import { pointsPerUnit } from './points-per-unit';
import { TrendChanges } from './trend-changes';
import { TrendChart } from './trend-chart';
import { TrendControls } from './trend-controls';
import { type TrendArea, trendAsked, trendParams, trendUrlKeys } from './trend-params';
import { TrendTable } from './trend-table';

const OPTIONS = { urlKeys: trendUrlKeys, history: 'push', scroll: false } as const;

/** How prices per m² moved around the home. What is chosen is in the address. */
export function TrendSection(props: {
  country: Country;
  /** From the smallest; the first is shown unless the address says otherwise. */
  areas: readonly TrendArea[];
  unit: SurfaceUnit;
}) {
  const t = useTranslations('trends');
  const trpc = useTRPC();
  const [state, setState] = useQueryStates(trendParams, OPTIONS);
  const asked = trendAsked(state, props.country, props.areas);
  const {
    data: trend,
    error,
    isFetching,
    isPlaceholderData,
    refetch,
  } = useQuery(
    trpc.market.trend.queryOptions(asked ?? skipToken, { placeholderData: keepPreviousData }),
  );
  if (!asked) return <p className="text-ink-soft">{t('noArea')}</p>;
  return (
    <>
      <TrendControls
        state={state}
        areas={props.areas}
        level={asked.level}
        onChange={(change) => void setState(change)}
      />
      {error ? (
        <ErrorState onRetry={() => void refetch()}>{t('error')}</ErrorState>
      ) : trend && trend.points.length > 0 ? (
        <div className={isPlaceholderData ? 'opacity-60' : undefined} aria-busy={isFetching}>
          <TrendChanges trend={trend} />
          <p className="eyebrow mt-5 flex flex-wrap items-center gap-x-3 gap-y-1">
            {t('perSurface', { unit: t(`units.${props.unit}`) })}
            {trend.isDemo ? <Badge>{t('demo')}</Badge> : null}
          </p>
          <TrendChart points={pointsPerUnit(trend.points, props.unit)} />
          <p className="max-w-prose text-ink-soft text-sm">
            {trend.points.some(({ isPartial }) => isPartial) ? `${t('partialNote')} ` : null}
            {t('method')}
          </p>
          <TrendTable points={pointsPerUnit(trend.points, props.unit)} />
        </div>
      ) : trend ? (
        <p className="border-line border-y py-6 text-ink-soft">{t('none')}</p>
      ) : (
        <div className="h-72 animate-shimmer rounded-md bg-line" />
      )}
    </>
  );
}
