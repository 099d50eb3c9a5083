import { useLocale, useTranslations } from 'next-intl';
import { formatMoney, type Money } from '@/kernel/money';
import { classNames } from './class-names';

/** French groups with a narrow space that the title face draws too narrow to see: `75000`. */
const NARROW_SPACE = /\u202f/g;
const WIDE_SPACE = '\u00a0';

/** An amount in the reader's writing: `350 000 €`, `$800,000`; `compact` gives `₹1.2 Cr`, `signed` `+15 000 €`; rents are `perMonth`. */
export function Price(props: {
  money: Money;
  perMonth?: boolean;
  compact?: boolean;
  exact?: boolean;
  signed?: boolean;
  className?: string;
}) {
  const locale = useLocale();
  const t = useTranslations('ui');
  const { money, compact, exact, signed } = props;
  return (
    // Browsers and servers may differ in which narrow space they group with; the figure is the same.
    <span
      suppressHydrationWarning
      className={classNames('figures whitespace-nowrap', props.className)}
    >
      {formatMoney(money, locale, { compact, exact, signed }).replace(NARROW_SPACE, WIDE_SPACE)}
      {props.perMonth && (
        <span className="font-text text-[0.6em] text-ink-soft"> {t('perMonth')}</span>
      )}
    </span>
  );
}
