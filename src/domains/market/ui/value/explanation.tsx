import { useFormatter, useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import type { Money } from '@/kernel/money';
import { Price } from '@/ui/price';
import type { ValuedEstimate } from '../../valuation/contract';
import { type Step, waterfallShape } from './waterfall-shape';

/** What each fact adds or takes, from the area's usual price to the value. */
export function Explanation({ estimate }: { estimate: ValuedEstimate }) {
  const t = useTranslations('price');
  const format = useFormatter();
  const { base, contributions, value, coefficients } = estimate;
  const shape = waterfallShape(
    base.amount,
    contributions.map(({ amount }) => amount.amount),
  );
  return (
    <>
      <p className="mb-5 max-w-prose text-ink-soft">{t('explanation.text')}</p>
      <table className="w-full border-collapse text-left">
        <caption className="sr-only">{t('explanation.title')}</caption>
        <thead className="sr-only">
          <tr>
            <th scope="col">{t('explanation.factColumn')}</th>
            <th scope="col">{t('explanation.amountColumn')}</th>
          </tr>
        </thead>
        <tbody>
          <Row
            label={t('explanation.base')}
            money={base}
            step={{ from: shape.base, to: shape.base }}
          />
          {contributions.map(({ fact, amount }, index) => (
            <Row
              key={fact}
              label={t(`fact.${fact}`)}
              money={amount}
              step={shape.steps[index] ?? { from: 0, to: 0 }}
              signed
            />
          ))}
          <Row
            label={<strong className="font-medium">{t('explanation.value')}</strong>}
            money={value}
            step={{ from: shape.value, to: shape.value }}
            strong
          />
        </tbody>
      </table>
      {coefficients.length > 0 ? (
        <ul className="mt-4 grid gap-1 text-ink-soft text-sm">
          {coefficients.map(({ fact, factor, source }) => (
            <li key={fact}>
              {t.rich('explanation.coefficient', {
                fact: t(`fact.${fact}`),
                factor: format.number(factor - 1, {
                  style: 'percent',
                  maximumFractionDigits: 1,
                  signDisplay: 'exceptZero',
                }),
                source: () => (
                  <a
                    href={source.url}
                    className="rounded-md text-accent underline decoration-accent/40 underline-offset-4"
                  >
                    {source.title}
                  </a>
                ),
              })}
            </li>
          ))}
        </ul>
      ) : null}
    </>
  );
}

function Row(props: {
  label: ReactNode;
  money: Money;
  step: Step;
  signed?: boolean;
  strong?: boolean;
}) {
  const { from, to } = props.step;
  const isLoss = to < from;
  return (
    <tr className={props.strong ? 'border-ink border-t' : 'border-line border-t'}>
      <th scope="row" className="w-[38%] py-2.5 pr-3 font-normal sm:w-[30%]">
        {props.label}
      </th>
      <td className="figures relative py-2.5 text-right">
        <span aria-hidden="true" className="absolute inset-y-0 right-28 left-0">
          <span
            className={
              from === to
                ? '-translate-x-1/2 absolute inset-y-2 w-0.5 bg-ink'
                : `absolute inset-y-3 min-w-0.5 rounded-[2px] ${isLoss ? 'bg-accent' : 'bg-good'}`
            }
            style={{
              left: `${Math.min(from, to)}%`,
              width: from === to ? undefined : `${Math.abs(to - from)}%`,
            }}
          />
        </span>
        <span className={props.strong ? 'font-medium' : undefined}>
          <Price money={props.money} signed={props.signed} />
        </span>
      </td>
    </tr>
  );
}
