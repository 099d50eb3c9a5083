import { useTranslations } from 'next-intl';
import { Figure } from '@/ui/figure';
import { Price } from '@/ui/price';
import { monthlyBill } from '../model';
import { rulesOf } from '../model-rules';
import type { CostSubject, CostTerms } from '../model-terms';
import { type CostEditing, CostFields } from './cost-fields';
import { CostStack } from './cost-stack';
import { CostTables } from './cost-tables';

/**
 * What the home costs a month, and the fields that decide it. The server renders it with the starting terms and no
 * `editing`; the calculator takes the same place with the reader's own, so nothing on the page moves.
 */
export function CostView(props: { home: CostSubject; terms: CostTerms; editing?: CostEditing }) {
  const t = useTranslations('cost');
  const { home, terms } = props;
  const rules = rulesOf(home);
  const whole = monthlyBill(home, terms);
  // Borrowers' insurance is France's; elsewhere the line would be a riddle.
  const bill = {
    ...whole,
    lines: whole.lines.filter(({ line }) => rules === 'FR' || line !== 'loanInsurance'),
  };
  const { purchase, currency } = bill;
  return (
    <div className="grid gap-x-12 gap-y-8 xl:grid-cols-[minmax(0,1fr)_20rem]">
      <div className="min-w-0">
        <Figure
          size="large"
          label={t(home.transaction === 'rent' ? 'totalRent' : 'total')}
          value={<Price money={{ amount: bill.total, currency }} />}
          note={
            purchase ? (
              <span className="flex flex-wrap gap-x-4">
                <span>
                  {t.rich('loanNote', {
                    loan: () => <Price money={{ amount: purchase.loan, currency }} />,
                  })}
                </span>
                <span>
                  {t.rich('cashNote', {
                    cash: () => <Price money={{ amount: purchase.cash, currency }} />,
                  })}
                </span>
              </span>
            ) : null
          }
          className="mb-5"
        />
        <CostStack bill={bill} />
        <CostTables bill={bill} terms={terms} rules={rules} />
      </div>
      <fieldset className="min-w-0 self-start xl:border-line xl:border-l xl:pl-8">
        <legend className="float-left mb-4 w-full font-medium">{t('terms')}</legend>
        <div className="clear-both">
          <CostFields home={home} rules={rules} terms={terms} editing={props.editing} />
          <p className="mt-4 text-ink-soft text-sm">{t('termsNote')}</p>
        </div>
      </fieldset>
    </div>
  );
}
