import { useTranslations } from 'next-intl';
import { Checkbox } from '@/ui/checkbox';
import type { ComparedHome } from '../../contract-figures';
import { CompareHead } from './compare-head';
import { FactRows } from './fact-rows';
import { FeatureRows } from './feature-rows';
import { MoneyRows } from './money-rows';
import { MonthlyRow } from './monthly-row';

/** A column for each home; on a phone they move sideways under the names of the lines, which stay. */
export function CompareTable({ homes }: { homes: readonly ComparedHome[] }) {
  const t = useTranslations('compare');
  const isMany = homes.length > 1;
  return (
    // Without a script: the box hides the lines in which the homes are the same.
    <div className="mt-6 has-[[data-only-differences]:checked]:[&_tr[data-same]]:hidden">
      {isMany ? (
        <div className="flex flex-wrap items-center gap-x-6 gap-y-1 text-ink-soft text-sm">
          <span>
            <span aria-hidden="true" className="mr-1.5 text-accent">
              ≠
            </span>
            {t('legend')}
          </span>
          <Checkbox data-only-differences="" label={t('onlyDifferences')} />
        </div>
      ) : null}
      <section
        aria-label={t('table')}
        className="relative mt-3 -mr-(--edge) overflow-x-auto pr-[calc(var(--edge)-1rem)] [--edge:clamp(1rem,4vw,2.5rem)]"
      >
        <table
          className="table-fixed border-collapse text-left [--first:7rem] sm:[--first:12rem]"
          style={{
            width: `min(100%, calc(var(--first) + ${homes.length} * 22rem))`,
            minWidth: `calc(var(--first) + ${homes.length} * 11rem)`,
          }}
        >
          <caption className="sr-only">{t('table')}</caption>
          <colgroup>
            <col className="w-(--first)" />
          </colgroup>
          <CompareHead homes={homes} />
          <tbody>
            <MoneyRows homes={homes} />
            <MonthlyRow homes={homes.map(costSubject)} />
            <FactRows homes={homes} />
          </tbody>
          <tbody>
            <FeatureRows homes={homes} />
          </tbody>
        </table>
      </section>
      <p className="mt-6 max-w-prose text-ink-soft text-sm">{t('monthlyNote')}</p>
    </div>
  );
}

/** No more of a home than its costs need: what a server component hands on is written into the page. */
function costSubject({ id, transaction, type, country, price, surface, features }: ComparedHome) {
  return { id, transaction, type, country, price, surface, features };
}
