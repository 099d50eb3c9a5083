import { useFormatter, useTranslations } from 'next-intl';
import type { SurfaceUnit } from '@/kernel/units';
import { DateText } from '@/ui/date-text';
import { Figure } from '@/ui/figure';
import { Price } from '@/ui/price';
import type { ValuedEstimate } from '../../valuation/contract';
import { perUnit } from './scaled-money';

/** What the value rests on: price per surface, the sales and their dates, the model that made it. */
export function ValueFigures(props: { estimate: ValuedEstimate; unit: SurfaceUnit }) {
  const t = useTranslations('price.value');
  const format = useFormatter();
  const { estimate, unit } = props;
  const { model } = estimate;
  const percent = (share: number) =>
    format.number(share, { style: 'percent', maximumFractionDigits: 1 });
  return (
    <div className="grid grid-cols-2 gap-x-8 gap-y-5 border-line border-y py-5 xl:grid-cols-4">
      <Figure
        label={t('perSurface', { unit: t(`units.${unit}`) })}
        value={<Price money={perUnit(estimate.pricePerSquareMetre, unit)} />}
        note={t.rich('asOf', { date: () => <DateText date={estimate.asOf} style="short" /> })}
      />
      <Figure
        label={t('sales')}
        value={format.number(estimate.salesUsed)}
        note={t('salesNote', { shown: estimate.comparables.length })}
      />
      <Figure
        size="small"
        label={t('data')}
        value={
          <>
            <DateText date={estimate.dataFrom} style="short" /> –{' '}
            <DateText date={estimate.dataTo} style="short" />
          </>
        }
        note={t('dataNote')}
      />
      <Figure
        size="small"
        label={t('model')}
        value={model?.version ?? null}
        unknown={t('noModel')}
        note={
          model ? (
            <>
              {t.rich('modelNote', {
                sales: model.sales,
                date: () => <DateText date={model.trainedAt} style="short" />,
              })}{' '}
              {model.medianError === null
                ? null
                : t('modelError', { error: percent(model.medianError) })}{' '}
              {model.coverage === null
                ? null
                : t('modelCoverage', { coverage: percent(model.coverage) })}
            </>
          ) : null
        }
      />
    </div>
  );
}
