import { useTranslations } from 'next-intl';
import { Price } from '@/ui/price';
import type { CostLine, MonthlyBill } from '../model';
import { nameOf, originOf } from './origin';
import { stackParts } from './stack-shape';

/** Buying in the accent's shades, running the home in the ink's. */
const FILLS: Readonly<Record<CostLine, string>> = {
  rent: 'bg-accent',
  loan: 'bg-accent',
  fees: 'bg-accent/65',
  loanInsurance: 'bg-accent/35',
  charges: 'bg-ink',
  tax: 'bg-ink/60',
  insurance: 'bg-ink/30',
};

/** The month as one stack, each part led to its name, its amount and where the amount comes from. */
export function CostStack({ bill }: { bill: MonthlyBill }) {
  const t = useTranslations('cost');
  const parts = stackParts(bill.lines.map(({ amount }) => amount));
  return (
    <div className="grid grid-cols-[2.5rem_1.5rem_1fr] md:grid-cols-[4rem_2.5rem_1fr]">
      <div aria-hidden="true" className="relative">
        {bill.lines.map(({ line }, index) => (
          <span
            key={line}
            className={`absolute inset-x-0 border-paper border-b transition-[top,height] last:border-b-0 ${FILLS[line]}`}
            style={{ top: percent(parts[index]?.top), height: percent(parts[index]?.height) }}
          />
        ))}
      </div>
      <div className="relative">
        <svg
          aria-hidden="true"
          viewBox="0 0 100 1000"
          preserveAspectRatio="none"
          // Out of the flow, as its own shape would else stretch the rows.
          className="absolute inset-0 size-full fill-none stroke-line-strong"
        >
          {bill.lines.map(({ line, amount }, index) => {
            const part = parts[index];
            if (!part || amount === 0n) return null;
            const from = Math.round((part.top + part.height / 2) * 1000);
            const to = Math.round(part.row * 1000);
            return (
              <path
                key={line}
                d={`M4 ${from}L70 ${to}H92`}
                vectorEffect="non-scaling-stroke"
                strokeWidth="1"
              />
            );
          })}
        </svg>
      </div>
      <dl>
        {bill.lines.map(({ line, amount }) => (
          <div key={line} className="flex h-14 items-center justify-between gap-3">
            <dt className="min-w-0 leading-tight">
              {t(`line.${nameOf(bill, line)}`)}
              <span className="block text-ink-soft text-sm">
                {t(`origin.${originOf(bill, line)}`)}
              </span>
            </dt>
            <dd className="title shrink-0 text-lg">
              <Price money={{ amount, currency: bill.currency }} />
            </dd>
          </div>
        ))}
      </dl>
    </div>
  );
}

function percent(share = 0): string {
  return `${Math.round(share * 10_000) / 100}%`;
}
