import { useTranslations } from 'next-intl';
import { Badge } from '@/ui/badge';
import type { Meaning } from '@/ui/meaning';
import type { ValuedEstimate } from '../../valuation/contract';

const MEANINGS = { high: 'good', medium: 'watch', low: 'risk' } as const satisfies Record<
  ValuedEstimate['confidence'],
  Meaning
>;

/** How sure the value is, with the reasons in words. */
export function Confidence({ estimate }: { estimate: ValuedEstimate }) {
  const t = useTranslations('price.confidence');
  const { confidence, confidenceReasons } = estimate;
  return (
    <div className="flex flex-wrap items-baseline gap-x-4 gap-y-2">
      <Badge meaning={MEANINGS[confidence]}>{t(confidence)}</Badge>
      <p className="max-w-prose text-ink-soft">
        {confidenceReasons.length === 0
          ? t('noReason')
          : confidenceReasons.map((reason) => t(`reason.${reason}`)).join(' ')}
      </p>
    </div>
  );
}
