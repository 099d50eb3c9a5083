import type { ComparableSale } from '../../valuation/contract';
import type { Report } from '../model';
import { drawHeading, MARGIN, WIDTH } from './frame';
import type { Paper } from './paper';
import { MOST_PLOTTED } from './plot-part';
import { type Column, drawTable } from './table';
import type { Words } from './words';

const ROW = 15.5;

/** The sales that speak for the home, the most alike first. Returns where the table ends. */
export function drawComparables(
  paper: Paper,
  words: Words,
  { estimate }: Report,
  y: number,
): number {
  const t = words.translator('report');
  const sales = estimate.comparables.slice(0, MOST_PLOTTED);
  const top = drawHeading(paper, t('comparables.title'), { x: MARGIN, y, width: WIDTH });
  if (sales.length === 0) {
    let end = top;
    paper.tell('P', () => {
      const place = { x: MARGIN, y: top, width: WIDTH, most: 2 };
      end = paper.paragraph(t('comparables.none'), place, { size: 9, colour: 'inkSoft' });
    });
    return end;
  }
  const end = drawTable(paper, columnsOf(words), sales, { x: MARGIN, y: top - 3, row: ROW });
  const more = estimate.comparables.length - sales.length;
  const texts = [
    ...(estimate.status === 'valued' ? [t('comparables.adjusted')] : []),
    ...(more > 0 ? [t('comparables.more', { count: more })] : []),
    ...(sales.some(({ isDemo }) => isDemo) ? [t('comparables.demo')] : []),
  ];
  let bottom = end + 3;
  paper.tell('P', () => {
    const place = { x: MARGIN, y: bottom, width: WIDTH, most: 2 };
    bottom = paper.paragraph(texts.join(' '), place, { size: 7.5, colour: 'inkSoft' });
  });
  return texts.length > 0 ? bottom : end;
}

function columnsOf(words: Words): Column<ComparableSale>[] {
  const { money } = words;
  const t = words.translator('report');
  const right = (title: string, width: number, cell: Column<ComparableSale>['cell']) =>
    ({ title, width, align: 'right', cell }) as const;
  return [
    { title: t('column.number'), width: 18, cell: (_sale, index) => String(index + 1) },
    { title: t('column.date'), width: 62, cell: ({ soldOn }) => words.day(soldOn) },
    { title: t('column.place'), width: 141, cell: (sale) => placeOf(sale, words) },
    right(t('column.surface'), 46, ({ surface }) => words.surface(surface)),
    right(t('column.rooms'), 32, ({ rooms }) => (rooms === null ? '–' : words.number(rooms))),
    right(t('column.price'), 62, ({ price }) => money(price)),
    right(t(`column.per.${words.unit}`), 46, ({ pricePerSquareMetre }) =>
      money(words.perUnit(pricePerSquareMetre)),
    ),
    right(t('column.adjusted'), 58, ({ adjustedPrice }) => money(adjustedPrice)),
    right(t('column.distance'), 42.28, ({ distance }) => words.distance(distance)),
  ];
}

function placeOf({ address, postalCode, city, isDemo }: ComparableSale, words: Words): string {
  const t = words.translator('report');
  const place = [address, city ?? postalCode].filter(Boolean).join(', ') || t('column.noPlace');
  return isDemo ? `${place} ${t('column.demo')}` : place;
}
