import { useTranslations } from 'next-intl';
import type { ComponentProps } from 'react';
import type { Offer } from '../../offer/contract';
import { Section } from '../section';
import { OfferFigures, Reasons } from './offer-figures';
import { OfferPicture } from './offer-picture';
import { OfferTerms } from './offer-terms';
import { SensitivityTable } from './sensitivity-table';

/** What to think of the asking price, what to offer and why; the reader's own figures are in the page's address. */
export function OfferSection({
  offer,
  ...terms
}: { offer: Offer } & ComponentProps<typeof OfferTerms>) {
  const t = useTranslations('offer');
  return (
    <Section id="offer" title={t('title')} note={t('text')}>
      <OfferTerms {...terms} />
      {offer.opening ? (
        <>
          <OfferPicture offer={offer} />
          <OfferFigures offer={offer} />
          <SensitivityTable offer={offer} />
        </>
      ) : (
        <Reasons offer={offer} about={null} />
      )}
      <p className="mt-6 max-w-prose text-ink-soft text-sm">{t('limits')}</p>
    </Section>
  );
}
