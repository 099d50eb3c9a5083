import { useTranslations } from 'next-intl';
import type { Money } from '@/kernel/money';
import { Price } from '@/ui/price';
import type { ValuedEstimate } from '../../valuation/contract';
import { intervalShape } from './interval-shape';

/** The value as a range before it is a number, with what is asked on it where somebody asks a price. */
export function IntervalPicture(props: {
  estimate: Pick<ValuedEstimate, 'low' | 'value' | 'high'>;
  /** In the estimate's currency; null where nothing is asked, or in another. */
  asking: Money | null;
}) {
  const t = useTranslations('price.value');
  const { low, value, high } = props.estimate;
  const { asking } = props;
  const shape = intervalShape({
    low: low.amount,
    value: value.amount,
    high: high.amount,
    asking: asking?.amount ?? null,
  });
  return (
    <figure>
      <figcaption className="eyebrow">{t('about')}</figcaption>
      <div className="relative mt-1 h-16">
        <p
          className="title figures absolute top-0 whitespace-nowrap text-2xl md:text-3xl"
          style={{ left: `${shape.value}%`, transform: `translateX(-${shape.value}%)` }}
        >
          <Price money={value} />
        </p>
      </div>
      <div aria-hidden="true" className="relative h-8 md:mt-3">
        <span className="absolute inset-x-0 top-1/2 h-px bg-line-strong" />
        <span
          className="-translate-y-1/2 absolute top-1/2 h-5 rounded-full border border-ink/35 bg-ink/15"
          style={{ left: `${shape.low}%`, width: `${shape.high - shape.low}%` }}
        />
        <span
          className="-translate-x-1/2 absolute top-0 h-full w-0.5 bg-ink"
          style={{ left: `${shape.value}%` }}
        />
        {shape.asking === null ? null : (
          <span
            className="-translate-x-1/2 absolute top-[0.4375rem] size-4.5 rotate-45 border-2 border-paper bg-accent"
            style={{ left: `${shape.asking}%` }}
          />
        )}
      </div>
      <dl className="figures relative mt-1 h-12 text-sm">
        {(['low', 'high'] as const).map((end) => (
          <div
            key={end}
            className="-translate-x-1/2 absolute flex flex-col-reverse whitespace-nowrap text-center"
            style={{ left: `${shape.labels[end]}%` }}
          >
            <dt className="text-ink-soft">{t(end)}</dt>
            <dd className="font-medium">
              <Price money={props.estimate[end]} />
            </dd>
          </div>
        ))}
      </dl>
      {asking && shape.asking !== null ? (
        <p className="figures relative mt-1 h-6 font-medium text-accent text-sm">
          <span
            className="absolute whitespace-nowrap"
            style={{ left: `${shape.asking}%`, transform: `translateX(-${shape.asking}%)` }}
          >
            <span aria-hidden="true">◆ </span>
            {t.rich('asking', { price: () => <Price money={asking} /> })}
          </span>
        </p>
      ) : null}
      <p className="mt-4 max-w-prose">
        {t.rich('interval', {
          low: () => <Price money={low} />,
          high: () => <Price money={high} />,
        })}
      </p>
    </figure>
  );
}
