import { useTranslations } from 'next-intl';
import type { SurfaceUnit } from '@/kernel/units';
import { DateText } from '@/ui/date-text';
import { Price } from '@/ui/price';
import { Surface } from '@/ui/surface';
import type { LeftOut } from '../../valuation/contract';

/** Sales near that speak for no other home, by why. */
export function LeftOutSales(props: { leftOut: readonly LeftOut[]; unit: SurfaceUnit }) {
  const t = useTranslations('price.leftOut');
  return (
    <ul className="grid">
      {props.leftOut.map(({ reason, sales, examples }) => (
        <li key={reason} className="border-line border-t last:border-b">
          <details className="group">
            <summary className="flex min-h-11 items-baseline gap-4 py-2.5">
              <span className="figures w-10 shrink-0 text-right font-medium">{sales}</span>
              <span className="min-w-0 flex-1">{t(`reason.${reason}`)}</span>
              <span aria-hidden="true" className="text-ink-soft group-open:rotate-45">
                +
              </span>
            </summary>
            <ul className="mb-3 ml-14 grid gap-1 text-ink-soft text-sm">
              {examples.map((sale) => (
                <li key={sale.id} className="flex flex-wrap gap-x-3">
                  <DateText date={sale.soldOn} style="short" />
                  <span>{sale.address ?? sale.city ?? t('noAddress')}</span>
                  {sale.surface === null ? null : (
                    <Surface squareMetres={sale.surface} unit={props.unit} />
                  )}
                  {sale.price ? <Price money={sale.price} /> : <span>{t('noPrice')}</span>}
                </li>
              ))}
            </ul>
          </details>
        </li>
      ))}
    </ul>
  );
}
