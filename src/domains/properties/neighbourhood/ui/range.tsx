import { useLocale, useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { type Money, toMajorUnits } from '@/kernel/money';
import { Price } from '@/ui/price';
import type { Spread } from '../contract';
import { rangeShape } from './range-shape';

/** One figure of a home among those of others: the middle half as a thick line, the home as a mark with its name. */
export function Range(props: { label: ReactNode; spread: Spread; home: Money }) {
  const t = useTranslations('neighbourhood');
  const locale = useLocale();
  const { spread, home } = props;
  const shape = rangeShape(spread, home.amount);
  const share = toMajorUnits(home) / toMajorUnits(spread.median) - 1;
  const percent = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 0 });
  const isAtMedian = Math.abs(share) < 0.005;
  return (
    <figure>
      <figcaption className="flex flex-wrap items-baseline justify-between gap-x-4">
        <span className="font-medium">{props.label}</span>
        <span className="text-ink-soft">
          {isAtMedian
            ? t('atMedian')
            : t('position', {
                share: percent.format(Math.abs(share)),
                side: share > 0 ? 'above' : 'below',
              })}
        </span>
      </figcaption>
      <div aria-hidden="true" className="relative mt-1 h-14">
        <span
          className="figures absolute top-0 whitespace-nowrap font-medium text-accent text-sm"
          style={{ left: `${shape.home}%`, transform: `translateX(-${shape.home}%)` }}
        >
          {t('here')} <Price money={home} />
        </span>
        <span className="absolute inset-x-0 top-10 h-px bg-line-strong" />
        <span
          className="absolute top-[2.25rem] h-2 rounded-full bg-ink/70"
          style={{ left: `${shape.quarter}%`, width: `${shape.threeQuarters - shape.quarter}%` }}
        />
        <span
          className="-translate-x-1/2 absolute top-8 h-4 w-0.5 bg-ink"
          style={{ left: `${shape.median}%` }}
        />
        <span
          className="-translate-x-1/2 absolute top-[1.875rem] size-5 rotate-45 border-2 border-paper bg-accent"
          style={{ left: `${shape.home}%` }}
        />
      </div>
      <dl className="figures relative h-16 text-sm">
        {(['quarter', 'median', 'threeQuarters'] as const).map((name) => (
          <div
            key={name}
            className="-translate-x-1/2 absolute flex w-[26%] flex-col-reverse text-center"
            style={{ left: `${shape.labels[name]}%` }}
          >
            <dt className="text-ink-soft leading-tight">{t(name)}</dt>
            <dd>
              <Price money={spread[name]} />
            </dd>
          </div>
        ))}
      </dl>
    </figure>
  );
}
