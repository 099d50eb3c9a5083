import { useTranslations } from 'next-intl';
import { Price } from '@/ui/price';
import { Table, TableCell, TableHead } from '@/ui/table';
import type { MonthlyBill } from '../model';
import type { CostRules } from '../model-rules';
import type { CostTerms } from '../model-terms';
import { nameOf, originOf } from './origin';

/** The tables behind the stack: what each line rests on, and what the day of signing costs. */
export function CostTables(props: { bill: MonthlyBill; terms: CostTerms; rules: CostRules }) {
  const t = useTranslations('cost');
  const { bill } = props;
  const { purchase, currency } = bill;
  return (
    <details className="mt-6">
      <summary className="touch inline-flex items-center text-accent underline underline-offset-4">
        {t('table.open')}
      </summary>
      <Table caption={t('table.month')} captionHidden>
        <thead>
          <tr>
            <TableHead>{t('table.line')}</TableHead>
            <TableHead numeric>{t('table.amount')}</TableHead>
            <TableHead numeric>{t('table.year')}</TableHead>
            <TableHead>{t('table.source')}</TableHead>
          </tr>
        </thead>
        <tbody>
          {bill.lines.map(({ line, amount }) => (
            <tr key={line}>
              <TableCell>{t(`line.${nameOf(bill, line)}`)}</TableCell>
              <TableCell numeric>
                <Price money={{ amount, currency }} exact />
              </TableCell>
              <TableCell numeric>
                <Price money={{ amount: amount * 12n, currency }} />
              </TableCell>
              <TableCell className="min-w-56 text-ink-soft text-sm">
                {line === 'tax' && props.rules === 'GB'
                  ? t('source.councilTax')
                  : t(`source.${line}`, { years: props.terms.years })}
                {line === 'fees' && originOf(bill, line) === 'yours'
                  ? ` ${t('source.typical')}`
                  : null}
              </TableCell>
            </tr>
          ))}
        </tbody>
      </Table>
      {purchase ? (
        <div className="mt-6">
          <Table caption={t('table.signing')}>
            <thead>
              <tr>
                <TableHead>{t('table.line')}</TableHead>
                <TableHead numeric>{t('table.amount')}</TableHead>
                <TableHead>{t('table.source')}</TableHead>
              </tr>
            </thead>
            <tbody>
              {purchase.fees.map(({ kind, amount, basis }) => (
                <tr key={kind}>
                  <TableCell>{t(`fee.${kind}`)}</TableCell>
                  <TableCell numeric>
                    <Price money={{ amount, currency }} exact />
                  </TableCell>
                  <TableCell className="min-w-56 text-ink-soft text-sm">
                    {basis === 'assumption'
                      ? t('feeSource.typical')
                      : kind === 'transferDuty'
                        ? t(`feeSource.${props.terms.regime}`)
                        : t(`feeSource.${lawOf(kind)}`)}
                  </TableCell>
                </tr>
              ))}
              {(
                [
                  ['deposit', purchase.deposit],
                  ['cash', purchase.cash],
                  ['interest', purchase.interest],
                ] as const
              ).map(([name, amount]) => (
                <tr key={name}>
                  <TableCell className="font-medium">{t(`sum.${name}`)}</TableCell>
                  <TableCell numeric className="font-medium">
                    <Price money={{ amount, currency }} exact />
                  </TableCell>
                  <TableCell className="text-ink-soft text-sm">{t(`sumSource.${name}`)}</TableCell>
                </tr>
              ))}
            </tbody>
          </Table>
        </div>
      ) : null}
    </details>
  );
}

function lawOf(kind: string): 'emoluments' | 'landRegistry' | 'stampDuty' {
  return kind === 'emoluments' || kind === 'landRegistry' ? kind : 'stampDuty';
}
