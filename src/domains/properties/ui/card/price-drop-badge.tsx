import { useTranslations } from 'next-intl';
import type { Money } from '@/kernel/money';
import { Badge } from '@/ui/badge';
import { DateText } from '@/ui/date-text';
import { Price } from '@/ui/price';
import type { ListingCard } from '../../contract';

/** By how much a home has become cheaper, and when: `−15 000 € · 3 nov.` */
export function PriceDropBadge(props: {
  price: Money;
  drop: NonNullable<ListingCard['priceDrop']>;
}) {
  const t = useTranslations('homes');
  const { price, drop } = props;
  const change = { amount: price.amount - drop.previous.amount, currency: price.currency };
  return (
    <Badge meaning="good">
      <span className="sr-only">{t('priceDropped')}</span>
      <span className="figures">
        <Price money={change} signed /> · <DateText date={drop.changedAt} style="recent" />
      </span>
    </Badge>
  );
}
