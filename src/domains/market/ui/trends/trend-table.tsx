import { useLocale, useTranslations } from 'next-intl';
import { Price } from '@/ui/price';
import { Table, TableCell, TableHead } from '@/ui/table';
import type { TrendPoint } from '../../trends/contract';
import { usePeriodName } from './use-period-name';

/** The table behind the chart, the newest period first. */
export function TrendTable({ points }: { points: readonly TrendPoint[] }) {
  const t = useTranslations('trends');
  const locale = useLocale();
  const periodName = usePeriodName();
  const index = new Intl.NumberFormat(locale, { maximumFractionDigits: 1 });
  return (
    <details className="mt-3">
      <summary className="touch inline-flex items-center text-accent underline decoration-accent/40 underline-offset-4">
        {t('table')}
      </summary>
      <Table caption={t('table')} captionHidden>
        <thead>
          <tr>
            <TableHead>{t('column.period')}</TableHead>
            <TableHead numeric>{t('column.sales')}</TableHead>
            <TableHead numeric>{t('column.lower')}</TableHead>
            <TableHead numeric>{t('column.median')}</TableHead>
            <TableHead numeric>{t('column.upper')}</TableHead>
            <TableHead numeric>{t('column.index')}</TableHead>
          </tr>
        </thead>
        <tbody>
          {[...points].reverse().map((point) => (
            <tr key={point.period}>
              <TableCell className="whitespace-nowrap">
                {periodName(point.period)}
                {point.isPartial || point.isUneven ? (
                  <span className="block text-ink-soft text-sm">
                    {t(point.isPartial ? 'partial' : 'uneven')}
                  </span>
                ) : null}
              </TableCell>
              <TableCell numeric>{point.sales}</TableCell>
              {(['lowerQuartile', 'median', 'upperQuartile'] as const).map((figure) => {
                const money = point[figure];
                return (
                  <TableCell key={figure} numeric>
                    {money ? (
                      <Price money={money} />
                    ) : (
                      <span className="text-ink-soft">{t('tooFew')}</span>
                    )}
                  </TableCell>
                );
              })}
              <TableCell numeric>
                {point.index === null ? (
                  <span className="text-ink-soft">{t('tooFew')}</span>
                ) : (
                  index.format(point.index)
                )}
              </TableCell>
            </tr>
          ))}
        </tbody>
      </Table>
    </details>
  );
}
