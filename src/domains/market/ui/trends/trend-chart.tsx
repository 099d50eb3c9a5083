'use client';

import { useLocale, useTranslations } from 'next-intl';
import { useState } from 'react';
import { type Currency, formatMoney, toMinorUnits } from '@/kernel/money';
import { classNames } from '@/ui/class-names';
import { Price } from '@/ui/price';
import type { TrendPoint } from '../../trends/contract';
import { trendShape } from './trend-shape';
import { usePeriodName } from './use-period-name';

/** More names than this under the chart run into each other on a phone. */
const MOST_NAMES = 6;

/** The median with the middle half of the sales around it; what is not whole is drawn lighter and with gaps. */
export function TrendChart({ points }: { points: readonly TrendPoint[] }) {
  const t = useTranslations('trends');
  const locale = useLocale();
  const periodName = usePeriodName();
  const [pointed, setPointed] = useState<number | null>(null);
  const { placed, ticks, band, full, partial } = trendShape(points);
  const currency = points.find(({ median }) => median)?.median?.currency;
  if (!currency) return null;
  const last = placed.findLast(({ median }) => median !== null);
  const read = placed[pointed ?? -1] ?? last;
  const every = Math.ceil(points.length / MOST_NAMES);
  const amounts = ticks.map(({ amount, y }) => ({ y, text: tickText(amount, currency, locale) }));
  // As wide as the longest amount: of a fixed width, five figures or rupees would lose their sign.
  const longest = Math.max(0, ...amounts.map(({ text }) => text.length));
  return (
    <figure aria-hidden="true" className="select-none overflow-x-clip">
      <div
        className="relative mt-2 mr-8 mb-7 h-56 text-sm md:h-72"
        style={{ marginLeft: `calc(${longest}ch + 0.5rem)` }}
      >
        {amounts.map(({ text, y }) => (
          <span
            key={y}
            className="absolute inset-x-0 border-line border-t"
            style={{ top: `${y}%` }}
          >
            <span className="figures -translate-y-1/2 absolute right-full whitespace-nowrap pr-2 text-ink-soft">
              {text}
            </span>
          </span>
        ))}
        <svg
          viewBox="0 0 100 100"
          preserveAspectRatio="none"
          className="absolute inset-0 size-full overflow-visible"
        >
          <title>{t('title')}</title>
          <path d={band} className="fill-accent/14" />
          <path
            d={full}
            fill="none"
            vectorEffect="non-scaling-stroke"
            className="stroke-2 stroke-accent"
          />
          <path
            d={partial}
            fill="none"
            vectorEffect="non-scaling-stroke"
            strokeDasharray="4 4"
            className="stroke-2 stroke-accent"
          />
        </svg>
        {placed.map(({ x, median, point }, index) => (
          <span
            key={point.period}
            onPointerEnter={() => setPointed(index)}
            onPointerLeave={() => setPointed(null)}
            className="-translate-x-1/2 absolute inset-y-0"
            style={{ left: `${x}%`, width: `${100 / Math.max(placed.length - 1, 1)}%` }}
          >
            {median === null ? null : (
              <span
                className={classNames(
                  '-translate-x-1/2 -translate-y-1/2 absolute left-1/2 size-2 rounded-full border-2 border-accent',
                  point.isPartial ? 'bg-paper' : 'bg-accent',
                  read?.point === point && 'size-3',
                )}
                style={{ top: `${median}%` }}
              />
            )}
            {index % every === 0 || index === placed.length - 1 ? (
              <span
                className={classNames(
                  'figures absolute top-full left-1/2 mt-1.5 -translate-x-1/2 whitespace-nowrap text-ink-soft',
                  index !== placed.length - 1 && placed.length - 1 - index < every && 'hidden',
                )}
              >
                {periodName(point.period)}
                {point.isPartial ? '*' : null}
              </span>
            ) : null}
          </span>
        ))}
      </div>
      {read ? <Reading point={read.point} /> : null}
    </figure>
  );
}

/** One period in words: the last, or the one that is pointed at. */
function Reading({ point }: { point: TrendPoint }) {
  const t = useTranslations('trends');
  const periodName = usePeriodName();
  const { median, lowerQuartile, upperQuartile } = point;
  return (
    <figcaption className="figures min-h-10 text-sm">
      <span className="font-medium">
        {periodName(point.period)}
        {point.isPartial ? ` (${t('partial')})` : null}
      </span>
      {' · '}
      {median ? (
        <span className="font-medium text-accent">
          {t.rich('medianIs', { price: () => <Price money={median} /> })}
        </span>
      ) : (
        t('tooFew')
      )}
      {lowerQuartile && upperQuartile ? (
        <>
          {' · '}
          {t.rich('middleHalf', {
            low: () => <Price money={lowerQuartile} />,
            high: () => <Price money={upperQuartile} />,
          })}
        </>
      ) : null}
      {' · '}
      {t('sales', { count: point.sales })}
    </figcaption>
  );
}

function tickText(amount: number, currency: Currency, locale: string): string {
  return formatMoney({ amount: toMinorUnits(amount, currency), currency }, locale);
}
