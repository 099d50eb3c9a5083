import { useTranslations } from 'next-intl';
import type { SurfaceUnit } from '@/kernel/units';
import { Badge } from '@/ui/badge';
import { DateText } from '@/ui/date-text';
import { Price } from '@/ui/price';
import { Surface } from '@/ui/surface';
import { Table, TableCell, TableHead } from '@/ui/table';
import type { RecordedSaleView } from '../../valuation/contract';

/** Every sale that was recorded at this very address. */
export function AddressHistory(props: { sales: readonly RecordedSaleView[]; unit: SurfaceUnit }) {
  const t = useTranslations('price.history');
  const reasons = useTranslations('price.leftOut.reason');
  const homes = useTranslations('homes');
  const { sales, unit } = props;
  return (
    <Table caption={t('title')} captionHidden>
      <thead>
        <tr>
          <TableHead>{t('date')}</TableHead>
          <TableHead>{t('what')}</TableHead>
          <TableHead numeric>{t('price')}</TableHead>
        </tr>
      </thead>
      <tbody>
        {sales.map((sale) => (
          <tr key={sale.id}>
            <TableCell className="whitespace-nowrap">
              <DateText date={sale.soldOn} style="short" />
            </TableCell>
            <TableCell>
              {sale.type ? homes(`type.${sale.type}`) : t('noType')}
              {sale.surface === null ? null : (
                <>
                  , <Surface squareMetres={sale.surface} unit={unit} />
                </>
              )}
              {sale.rooms ? `, ${homes('rooms', { count: sale.rooms })}` : null}
              {sale.isDemo ? <Badge className="ml-2">{t('demo')}</Badge> : null}
              {sale.exclusions.length > 0 ? (
                <span className="block text-ink-soft text-sm">
                  {sale.exclusions.map((reason) => reasons(reason)).join(' · ')}
                </span>
              ) : null}
            </TableCell>
            <TableCell numeric>
              {sale.price ? <Price money={sale.price} /> : t('noPrice')}
            </TableCell>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
