import { useTranslations } from 'next-intl';
import { DateText } from '@/ui/date-text';
import { Price } from '@/ui/price';
import type { PublicationView } from '../contract';

/** Every price that was asked in public, the latest first; nothing while there is only one. */
export function AskedPrices(props: {
  history: NonNullable<PublicationView['listing']>['priceHistory'];
  isRent: boolean;
}) {
  const t = useTranslations('sell.price');
  if (props.history.length < 2) return null;
  const latest = [...props.history].sort(
    (one, other) => other.recordedAt.getTime() - one.recordedAt.getTime(),
  );
  return (
    <section className="mt-8 max-w-2xl">
      <h3 className="eyebrow">{t('history')}</h3>
      <ul className="figures mt-2">
        {latest.map(({ price, recordedAt }) => (
          <li
            key={recordedAt.toISOString()}
            className="flex justify-between gap-4 border-line border-t py-2"
          >
            <DateText date={recordedAt} style="short" />
            <Price money={price} perMonth={props.isRent} />
          </li>
        ))}
      </ul>
    </section>
  );
}
