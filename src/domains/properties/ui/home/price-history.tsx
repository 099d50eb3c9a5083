import { useLocale, useTranslations } from 'next-intl';
import { DateText } from '@/ui/date-text';
import { Price } from '@/ui/price';
import { Table, TableCell, TableHead } from '@/ui/table';
import type { ListingDetail } from '../../contract';
import { drawSteps, priceSteps } from './price-steps';

const BOX = { width: 640, height: 120, margin: 24 };

/** Every price that was asked: a stepped line with its amounts on it, and the table behind it. */
export function PriceHistory({ home, now }: { home: ListingDetail; now: Date }) {
  const t = useTranslations('property.history');
  const locale = useLocale();
  const steps = priceSteps(home.priceHistory);
  const [first] = steps;
  const last = steps.at(-1);
  if (!first || !last) return null;
  const isRent = home.transaction === 'rent';
  if (steps.length === 1) {
    return (
      <p className="text-ink-soft">
        {t.rich('single', { date: () => <DateText date={first.recordedAt} /> })}
      </p>
    );
  }
  const { path, points } = drawSteps(steps, BOX, now);
  const share = new Intl.NumberFormat(locale, {
    style: 'percent',
    maximumFractionDigits: 1,
    signDisplay: 'exceptZero',
  });
  return (
    <>
      <div className="relative pt-6" aria-hidden="true">
        <svg
          viewBox={`0 0 ${BOX.width} ${BOX.height}`}
          preserveAspectRatio="none"
          className="h-30 w-full overflow-visible"
        >
          <title>{t('table')}</title>
          <path
            d={path}
            fill="none"
            vectorEffect="non-scaling-stroke"
            className="stroke-2 stroke-accent"
          />
        </svg>
        {points.map(({ x, y, step }, index) => (
          <span
            key={step.recordedAt.toISOString()}
            className="figures absolute font-medium text-sm"
            style={{
              left: `${(x / BOX.width) * 100}%`,
              top: `${y}px`,
              // A label near the right edge grows to the left, so that it stays on the page.
              transform: index > 0 && x > BOX.width * 0.8 ? 'translateX(-100%)' : undefined,
            }}
          >
            <Price money={step.price} compact />
          </span>
        ))}
      </div>
      <div className="mt-2 flex justify-between border-line border-t pt-2 text-ink-soft text-sm">
        <DateText date={first.recordedAt} style="month" />
        <DateText date={now} style="month" />
      </div>
      <details className="mt-4">
        <summary className="touch inline-flex items-center text-accent underline underline-offset-4">
          {t('table')}
        </summary>
        <Table caption={t('table')} captionHidden>
          <thead>
            <tr>
              <TableHead>{t('date')}</TableHead>
              <TableHead numeric>{t('price')}</TableHead>
              <TableHead numeric>{t('change')}</TableHead>
            </tr>
          </thead>
          <tbody>
            {steps.map((step) => (
              <tr key={step.recordedAt.toISOString()}>
                <TableCell>
                  <DateText date={step.recordedAt} style="short" />
                </TableCell>
                <TableCell numeric>
                  <Price money={step.price} perMonth={isRent} />
                </TableCell>
                <TableCell numeric>
                  {step.change === null ? t('first') : share.format(step.change)}
                </TableCell>
              </tr>
            ))}
          </tbody>
        </Table>
      </details>
    </>
  );
}
