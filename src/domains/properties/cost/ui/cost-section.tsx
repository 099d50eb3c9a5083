import { useTranslations } from 'next-intl';
import type { ListingDetail } from '../../contract';
import { startingTerms } from '../model-terms';
import { CostView } from './cost-view';
import { MonthlyCost } from './monthly-cost';

/** The part of a home's page on what it costs a month; rendered on the server. */
export function CostSection({ home }: { home: ListingDetail }) {
  const t = useTranslations('cost');
  const { id, transaction, type, country, price, surface, features } = home;
  const subject = { id, transaction, type, country, price, surface, features };
  return (
    <section className="mt-12">
      <h2 className="title mb-4 text-xl">{t('title')}</h2>
      <MonthlyCost home={subject}>
        <CostView home={subject} terms={startingTerms(subject)} />
      </MonthlyCost>
    </section>
  );
}
