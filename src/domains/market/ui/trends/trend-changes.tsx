import { useLocale, useTranslations } from 'next-intl';
import { Figure } from '@/ui/figure';
import type { Trend, TrendChange } from '../../trends/contract';
import { usePeriodName } from './use-period-name';

/** How prices moved over one year and over five: the same homes compared where enough sales tell, else the median. */
export function TrendChanges({ trend }: { trend: Trend }) {
  const t = useTranslations('trends');
  return (
    <div className="grid grid-cols-2 gap-x-8 border-line border-y py-5">
      <Change label={t('oneYear')} change={trend.oneYearChange} />
      <Change label={t('fiveYears')} change={trend.fiveYearChange} />
    </div>
  );
}

function Change(props: { label: string; change: TrendChange | null }) {
  const t = useTranslations('trends');
  const locale = useLocale();
  const periodName = usePeriodName();
  const { change } = props;
  const percent = new Intl.NumberFormat(locale, {
    style: 'percent',
    maximumFractionDigits: 1,
    signDisplay: 'exceptZero',
  });
  const written = (share: number) => percent.format(share).replace('-', '\u2212');
  if (!change) return <Figure label={props.label} value={null} unknown={t('noChange')} />;
  const periods = { from: periodName(change.from), to: periodName(change.to) };
  return (
    <Figure
      label={props.label}
      value={written(change.corrected ?? change.share)}
      note={
        change.corrected === null
          ? t('rawChange', periods)
          : t('correctedChange', { ...periods, raw: written(change.share) })
      }
    />
  );
}
