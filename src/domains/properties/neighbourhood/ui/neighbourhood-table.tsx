import { useTranslations } from 'next-intl';
import { Price } from '@/ui/price';
import { Table, TableCell, TableHead } from '@/ui/table';
import type { Spread } from '../contract';

/** The table behind the ranges. */
export function NeighbourhoodTable(props: {
  price: Spread;
  perSurface: Spread | null;
  unit: string;
  isRent: boolean;
}) {
  const t = useTranslations('neighbourhood');
  const { price, perSurface, unit, isRent } = props;
  return (
    <details className="mt-3">
      <summary className="touch inline-flex items-center text-accent underline underline-offset-4">
        {t('table')}
      </summary>
      <Table caption={t('table')} captionHidden>
        <thead>
          <tr>
            <TableHead>{t('figure')}</TableHead>
            <TableHead numeric>{t(isRent ? 'askedRent' : 'asked')}</TableHead>
            {perSurface ? (
              <TableHead numeric>{t(isRent ? 'perSurfaceRent' : 'perSurface', { unit })}</TableHead>
            ) : null}
          </tr>
        </thead>
        <tbody>
          {(['tenth', 'quarter', 'median', 'threeQuarters', 'nineTenths'] as const).map((name) => (
            <tr key={name}>
              <TableCell>{t(`row.${name}`)}</TableCell>
              <TableCell numeric>
                <Price money={price[name]} />
              </TableCell>
              {perSurface ? (
                <TableCell numeric>
                  <Price money={perSurface[name]} />
                </TableCell>
              ) : null}
            </tr>
          ))}
        </tbody>
      </Table>
    </details>
  );
}
