import { CONDITIONS } from '../../valuation/contract';
import type { Report } from '../model';
import { drawHeading } from './frame';
import type { Paper } from './paper';
import { drawTable } from './table';
import type { Words } from './words';

/** What another condition or other works would change. Returns where it ends. */
export function drawSensitivity(
  paper: Paper,
  words: Words,
  { offer }: Report,
  place: { x: number; y: number; width: number; rows: number },
): number {
  const t = words.translator('offer');
  if (offer.sensitivity.length === 0) return place.y;
  const top = drawHeading(paper, t('sensitivity.title'), place);
  const figure = (place.width - 88) / 3;
  const isNow = (row: Row) => row.change.amount === 0n;
  const columns = [
    { title: t('sensitivity.fact'), width: 88, cell: (row: Row) => nameOf(row, words) },
    ...(['value', 'opening', 'ceiling'] as const).map((name) => ({
      title: t(`sensitivity.${name}`),
      width: figure,
      align: 'right' as const,
      cell: (row: Row) => words.money(row[name]),
    })),
  ];
  const rows = offer.sensitivity.slice(0, place.rows);
  return drawTable(paper, columns, rows, { x: place.x, y: top - 3, row: 14, isStrong: isNow });
}

type Row = Report['offer']['sensitivity'][number];

function nameOf({ condition, works }: Row, words: Words): string {
  const { money } = words;
  const t = words.translator('offer');
  const price = words.translator('price');
  const known = CONDITIONS.find((word) => word === condition);
  if (known) return price(`form.conditions.${known}`);
  return works === null || works.amount === 0n
    ? t('sensitivity.noWorks')
    : t('sensitivity.works', { works: money(works) });
}
