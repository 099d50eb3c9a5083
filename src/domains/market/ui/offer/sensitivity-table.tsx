import { useLocale, useTranslations } from 'next-intl';
import { formatMoney } from '@/kernel/money';
import { Price } from '@/ui/price';
import { Table, TableCell, TableHead } from '@/ui/table';
import type { Offer, SensitivityRow } from '../../offer/contract';
import { CONDITIONS } from '../../valuation/contract';

/** What another condition or other works would change. */
export function SensitivityTable({ offer }: { offer: Offer }) {
  const t = useTranslations('offer.sensitivity');
  const rows = offer.sensitivity;
  return (
    <div className="mt-8">
      <Table caption={t('title')}>
        <thead>
          <tr>
            <TableHead>{t('fact')}</TableHead>
            <TableHead numeric>{t('value')}</TableHead>
            <TableHead numeric>{t('opening')}</TableHead>
            <TableHead numeric>{t('ceiling')}</TableHead>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr
              key={`${row.fact} ${row.condition} ${row.works?.amount}`}
              className={row.change.amount === 0n ? 'font-medium' : undefined}
            >
              <TableCell>
                <Changed row={row} />
              </TableCell>
              {(['value', 'opening', 'ceiling'] as const).map((figure) => (
                <TableCell key={figure} numeric>
                  <Price money={row[figure]} />
                </TableCell>
              ))}
            </tr>
          ))}
        </tbody>
      </Table>
      {rows.some(({ fact }) => fact === 'condition') ? null : (
        <p className="mt-3 max-w-prose text-ink-soft text-sm">{t('unpriced')}</p>
      )}
    </div>
  );
}

function Changed({ row }: { row: SensitivityRow }) {
  const t = useTranslations('offer.sensitivity');
  const conditions = useTranslations('price.form.conditions');
  const locale = useLocale();
  const known = CONDITIONS.find((condition) => condition === row.condition);
  if (known) return conditions(known);
  const { works } = row;
  if (!works || works.amount === 0n) return t('noWorks');
  return t('works', { works: formatMoney(works, locale) });
}
