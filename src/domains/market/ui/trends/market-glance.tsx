import { useTranslations } from 'next-intl';
import type { SurfaceUnit } from '@/kernel/units';
import { Badge } from '@/ui/badge';
import { Price } from '@/ui/price';
import { TextLink } from '@/ui/text-link';
import type { Trend } from '../../trends/contract';
import { perUnit } from '../value/scaled-money';

/**
 * What homes of a type sold for around a home, as one median: the most that a page may say that search engines index.
 * Nothing where no full period has one.
 */
export function MarketGlance(props: {
  trend: Trend;
  type: 'house' | 'apartment';
  unit: SurfaceUnit;
  href: string;
}) {
  const t = useTranslations('price.glance');
  const units = useTranslations('price.value.units');
  const { trend, type, unit } = props;
  const last = trend.points.findLast(({ median, isPartial }) => median !== null && !isPartial);
  const median = last?.median;
  return (
    <section className="mt-12">
      <h2 className="title mb-4 text-xl">{t('title')}</h2>
      {last && median ? (
        <p className="max-w-prose">
          {t.rich('median', {
            type,
            area: trend.area.name,
            period: last.period,
            count: last.sales,
            unit: units(unit),
            price: () => (
              <strong className="font-medium">
                <Price money={perUnit(median, unit)} />
              </strong>
            ),
          })}{' '}
          {trend.isDemo ? <Badge>{t('demo')}</Badge> : null}
        </p>
      ) : (
        <p className="max-w-prose text-ink-soft">{t('unknown', { area: trend.area.name })}</p>
      )}
      <p className="mt-3 flex flex-wrap gap-x-6">
        <TextLink href={props.href} className="touch inline-flex items-center">
          {t('worth')}
        </TextLink>
        <TextLink href={`${props.href}#trend`} className="touch inline-flex items-center">
          {t('trend')}
        </TextLink>
      </p>
    </section>
  );
}
