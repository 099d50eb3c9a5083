'use client';

import { useTranslations } from 'next-intl';
import { useEffect, useState } from 'react';
import { toMajorUnits, toMinorUnits } from '@/kernel/money';
import { Price } from '@/ui/price';
import { monthlyBill } from '../../cost/model';
import { type CostSubject, type CostTerms, startingTerms } from '../../cost/model-terms';
import { readKeptTerms } from '../../cost/ui/kept-terms';
import { differ, standings } from '../model';
import { CompareRow } from './compare-row';

/** What each home costs a month: on the usual terms as the server draws it, then on those that this browser keeps. */
export function MonthlyRow({ homes }: { homes: readonly CostSubject[] }) {
  const t = useTranslations('compare');
  const [termsOf, setTermsOf] = useState<(home: CostSubject) => CostTerms>(() => startingTerms);
  useEffect(() => setTermsOf(() => readKeptTerms), []);
  const totals = homes.map((home) => {
    const { total: amount, currency } = monthlyBill(home, termsOf(home));
    return { amount, currency };
  });
  const isRanked = !differ(totals.map(({ currency }) => currency));
  const ranked = standings(isRanked ? totals.map(toMajorUnits) : [], 'lowest');
  return (
    <CompareRow
      best="lowest"
      label={t('monthly')}
      isDifferent={differ(totals.map(({ amount, currency }) => `${amount} ${currency}`))}
      cells={homes.map((home, index) => {
        const total = totals[index];
        const standing = ranked[index];
        return {
          key: home.id,
          value: total ? <Price money={total} /> : null,
          standing,
          gap:
            total && standing && !standing.best ? (
              <Price
                signed
                money={{
                  amount: toMinorUnits(standing.gap.toFixed(2), total.currency),
                  currency: total.currency,
                }}
              />
            ) : null,
        };
      })}
    />
  );
}
