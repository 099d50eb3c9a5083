import { useLocale, useTranslations } from 'next-intl';
import { formatMoney, type Money } from '@/kernel/money';
import { Price } from '@/ui/price';
import type { Offer } from '../../offer/contract';
import { offerShape } from './offer-shape';

/** The interval, in it the fair range, and in that from where to where to bid. The figures stand beside it in words. */
export function OfferPicture({ offer }: { offer: Offer }) {
  const t = useTranslations('offer');
  const locale = useLocale();
  const shape = offerShape(offer);
  const { interval, fairRange, askingPrice, opening, ceiling } = offer;
  if (!shape || !interval || !fairRange || !opening || !ceiling) return null;
  const money = (amount: Money) => formatMoney(amount, locale);
  const told = [
    t('picture', {
      low: money(interval.low),
      high: money(interval.high),
      fairLow: money(fairRange.low),
      fairHigh: money(fairRange.high),
      value: money(interval.value),
    }),
    askingPrice && t('pictureAsking', { asking: money(askingPrice) }),
    t('pictureBids', { opening: money(opening), ceiling: money(ceiling) }),
  ];
  const span = ([from, to]: readonly [number, number]) => ({
    left: `${from}%`,
    width: `${to - from}%`,
  });
  return (
    <figure className="my-6">
      <div role="img" aria-label={told.filter(Boolean).join(' ')} className="relative h-11">
        <span className="absolute inset-x-0 top-4 h-px bg-line-strong" />
        <span
          className="absolute top-1 h-6 rounded-full border border-ink/35 bg-ink/10"
          style={span(shape.interval)}
        />
        <span className="absolute top-1 h-6 bg-ink/20" style={span(shape.fair)} />
        <span
          className="-translate-x-1/2 absolute top-0 h-8 w-0.5 bg-ink"
          style={{ left: `${shape.value}%` }}
        />
        <span className="absolute top-[2.3125rem] h-0.5 bg-accent" style={span(shape.bids)} />
        {(['opening', 'ceiling'] as const).map((bid, index) => (
          <span
            key={bid}
            className="-translate-x-1/2 absolute top-8 size-3 rounded-full bg-accent"
            style={{ left: `${shape.bids[index]}%` }}
          />
        ))}
        {shape.asking === null ? null : (
          <span
            className="-translate-x-1/2 absolute top-[0.4375rem] size-4.5 rotate-45 border-2 border-paper bg-accent"
            style={{ left: `${shape.asking}%` }}
          />
        )}
      </div>
      <figcaption className="mt-3 text-ink-soft text-sm">
        {t.rich('fairRangeIs', {
          low: () => <Price money={fairRange.low} className="text-ink" />,
          high: () => <Price money={fairRange.high} className="text-ink" />,
        })}
      </figcaption>
    </figure>
  );
}
