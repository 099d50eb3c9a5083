import { useLocale, useTranslations } from 'next-intl';
import { Figure } from '@/ui/figure';
import { Price } from '@/ui/price';
import type { Offer } from '../../offer/contract';
import { reasonValues } from '../../offer/model-reason-values';

const PARTS = ['position', 'opening', 'ceiling'] as const;

/** What is asked, where to open and where to stop, each over its reasons. */
export function OfferFigures({ offer }: { offer: Offer }) {
  const t = useTranslations('offer');
  const figures = { position: offer.askingPrice, opening: offer.opening, ceiling: offer.ceiling };
  return (
    <div className="grid gap-x-8 gap-y-7 border-line border-y py-6 md:grid-cols-3">
      {PARTS.map((part) => {
        const figure = figures[part];
        return (
          <div key={part}>
            <Figure
              label={t(`about.${part}`)}
              value={figure && <Price money={figure} />}
              unknown={t('position.unknown')}
              note={part === 'position' && figure ? t(`position.${offer.position}`) : null}
            />
            <Reasons offer={offer} about={part} />
          </div>
        );
      })}
    </div>
  );
}

/** The reasons that bear on one figure, or with `about` null all of them. */
export function Reasons(props: { offer: Offer; about: (typeof PARTS)[number] | null }) {
  const t = useTranslations('offer.reason');
  const locale = useLocale();
  const { offer, about } = props;
  return (
    <ul className="mt-3 grid max-w-prose gap-2 text-sm">
      {offer.reasons
        .filter((reason) => about === null || reason.about === about)
        .map((reason) => (
          <li key={reason.key}>{t(reason.key, reasonValues(reason, locale))}</li>
        ))}
    </ul>
  );
}
