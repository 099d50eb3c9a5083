'use client';

import { useLocale, useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import type { SurfaceUnit } from '@/kernel/units';
import { classNames } from '@/ui/class-names';
import { DateText } from '@/ui/date-text';
import { Price } from '@/ui/price';
import { Surface } from '@/ui/surface';
import { Table, TableCell, TableHead } from '@/ui/table';
import type { ComparableSale } from '../../valuation/contract';
import { perUnit } from '../value/scaled-money';
import type { ComparableState } from './comparable-params';
import { Distance } from './distance';

type Sort = ComparableState['sort'];

/** The sales in lines: pointing at one lights it on the map, and the map lights it here. */
export function ComparablesTable(props: {
  sales: readonly ComparableSale[];
  sort: Sort;
  onSort: (sort: Sort) => void;
  unit: SurfaceUnit;
  lit: number | null;
  onPoint: (id: number | null) => void;
  picked: number | null;
  onPick: (id: number | null) => void;
}) {
  const t = useTranslations('price.comparables');
  const { sort, onSort, unit } = props;
  const head = (
    column: Sort,
    label: ReactNode,
    rest: { numeric?: boolean; className?: string },
  ) => (
    <TableHead {...rest} aria-sort={sort === column ? ORDER[column] : undefined}>
      <button
        type="button"
        onClick={() => onSort(column)}
        className={classNames(
          'touch inline-flex items-center gap-1 rounded-md font-medium hover:text-accent',
          sort === column && 'underline decoration-2 decoration-accent underline-offset-4',
        )}
      >
        {label}
      </button>
    </TableHead>
  );
  return (
    <Table caption={t('title')} captionHidden>
      <thead>
        <tr>
          {head('distance', t('sale'), {})}
          {head('soldOn', t('date'), { className: 'max-md:hidden' })}
          <TableHead numeric className="max-md:hidden">
            {t('size')}
          </TableHead>
          {head('price', t('price'), { numeric: true, className: 'max-sm:pr-0' })}
          {head('perSurface', t('perSurface', { unit: t(`units.${unit}`) }), {
            numeric: true,
            className: 'max-md:hidden',
          })}
          {head('likeness', t('likeness'), { numeric: true, className: 'max-sm:hidden' })}
        </tr>
      </thead>
      <tbody>
        {props.sales.map((sale) => (
          <SaleRow key={sale.id} {...props} sale={sale} />
        ))}
      </tbody>
    </Table>
  );
}

/** Which way a column runs, for those who hear the table. */
const ORDER = {
  likeness: 'descending',
  distance: 'ascending',
  soldOn: 'descending',
  price: 'descending',
  perSurface: 'descending',
} as const satisfies Record<Sort, string>;

function SaleRow(props: {
  sale: ComparableSale;
  unit: SurfaceUnit;
  lit: number | null;
  onPoint: (id: number | null) => void;
  picked: number | null;
  onPick: (id: number | null) => void;
}) {
  const t = useTranslations('price.comparables');
  const homes = useTranslations('homes');
  const locale = useLocale();
  const { sale, unit } = props;
  const isPicked = props.picked === sale.id;
  const size = (
    <>
      <Surface squareMetres={sale.surface} unit={unit} />
      {sale.rooms ? ` · ${homes('rooms', { count: sale.rooms })}` : null}
    </>
  );
  const each = <Price money={perUnit(sale.pricePerSquareMetre, unit)} />;
  return (
    <tr
      id={`sale-${sale.id}`}
      data-lit={props.lit === sale.id || undefined}
      data-picked={isPicked || undefined}
      onPointerEnter={() => props.onPoint(sale.id)}
      onPointerLeave={() => props.onPoint(null)}
      className="scroll-mt-40 transition-colors data-lit:bg-sunken data-picked:bg-accent-wash"
    >
      <TableCell>
        <button
          type="button"
          aria-pressed={isPicked}
          onClick={() => props.onPick(isPicked ? null : sale.id)}
          onFocus={() => props.onPoint(sale.id)}
          onBlur={() => props.onPoint(null)}
          className="touch rounded-md text-left hover:text-accent"
        >
          {sale.address ?? sale.city ?? t('noAddress')}
        </button>
        <span className="block text-ink-soft text-sm">
          <span className="md:hidden">
            <DateText date={sale.soldOn} style="short" /> · {size} ·{' '}
          </span>
          {homes(`type.${sale.type}`)} · <Distance kilometres={sale.distance} unit={unit} />
          {sale.isDemo ? ` · ${t('demo')}` : null}
        </span>
      </TableCell>
      <TableCell className="whitespace-nowrap max-md:hidden">
        <DateText date={sale.soldOn} style="short" />
      </TableCell>
      <TableCell numeric className="max-md:hidden">
        {size}
      </TableCell>
      <TableCell numeric className="max-sm:pr-0">
        <Price money={sale.price} />
        <span className="block text-ink-soft text-sm">
          <span className="md:hidden">
            {t.rich('each', { price: () => each, unit: t(`units.${unit}`) })}
          </span>
          <span className="max-md:hidden">
            {t.rich('adjusted', { price: () => <Price money={sale.adjustedPrice} /> })}
          </span>
        </span>
      </TableCell>
      <TableCell numeric className="max-md:hidden">
        {each}
      </TableCell>
      <TableCell numeric className="max-sm:hidden">
        {new Intl.NumberFormat(locale, { style: 'percent' }).format(sale.likeness)}
      </TableCell>
    </tr>
  );
}
