import type { ValuedEstimate } from '../../valuation/contract';
import type { Report } from '../model';
import { MARGIN, WIDTH } from './frame';
import { drawInterval } from './interval-picture';
import type { Paper } from './paper';
import type { Words } from './words';

/** The value, how sure it is and by what; or why there is none. Returns where it ends. */
export function drawValue(paper: Paper, words: Words, report: Report, y: number): number {
  const { estimate } = report;
  if (estimate.status === 'abstained') return drawAbstention(paper, words, report, y);
  const { money } = words;
  const t = words.translator('report');
  paper.tell('P', () => {
    paper.line(t('value'), { x: MARGIN, y: y + 10, size: 9, colour: 'inkSoft' });
    paper.line(money(estimate.value), { x: MARGIN, y: y + 43, face: 'title', size: 34 });
  });
  paper.tell('P', () => {
    const right = { x: MARGIN + WIDTH / 2, width: WIDTH / 2, align: 'right' } as const;
    const range = t('range', { low: money(estimate.low), high: money(estimate.high) });
    paper.line(t('interval'), { ...right, y: y + 10, colour: 'inkSoft' });
    paper.line(range, { ...right, y: y + 30, face: 'strong', size: 13 });
    paper.line(perSurface(estimate, words), { ...right, y: y + 44, colour: 'inkSoft' });
  });
  const below = drawInterval(paper, words, report, { x: MARGIN, y: y + 56, width: WIDTH });
  return drawEvidence(paper, words, estimate, below + 4);
}

function perSurface({ pricePerSquareMetre }: ValuedEstimate, words: Words): string {
  return words.translator('report')(`per.${words.unit}`, {
    price: words.money(words.perUnit(pricePerSquareMetre)),
  });
}

/** Three columns: how sure, by which sales, for which day. */
function drawEvidence(paper: Paper, words: Words, estimate: ValuedEstimate, y: number): number {
  const { day, percent, number } = words;
  const t = words.translator('report');
  const price = words.translator('price');
  const { model, confidenceReasons } = estimate;
  const why = confidenceReasons.map((reason) => price(`confidence.reason.${reason}`)).join(' ');
  const measured =
    model?.medianError == null
      ? t('notMeasured')
      : t('measured', { error: percent(model.medianError), sales: number(model.sales) });
  const columns = [
    [
      t('confidence.title'),
      t(`confidence.${estimate.confidence}`),
      why || price('confidence.noReason'),
    ],
    [
      t('evidence.title'),
      t('evidence.sales', { sales: estimate.salesUsed }),
      t('evidence.dates', { from: day(estimate.dataFrom), to: day(estimate.dataTo) }),
    ],
    [t('asOf.title'), day(estimate.asOf), measured],
  ] as const;
  const width = (WIDTH - 2 * 20) / 3;
  const ends = columns.map(([title, fact, text], index) => {
    const x = MARGIN + index * (width + 20);
    let end = y;
    paper.tell('P', () => {
      paper.line(title, { x, y: y + 9, size: 8, colour: 'inkSoft', width });
      paper.line(fact, { x, y: y + 22, face: 'strong', size: 10, width });
      end = paper.paragraph(text, { x, y: y + 26, width, most: 5 }, { size: 8, colour: 'inkSoft' });
    });
    return end;
  });
  return Math.max(...ends);
}

function drawAbstention(paper: Paper, words: Words, { estimate }: Report, y: number): number {
  const t = words.translator('report');
  const price = words.translator('price');
  const reasons = estimate.status === 'abstained' ? estimate.reasons : [];
  let end = y;
  paper.tell('P', () => {
    paper.line(t('value'), { x: MARGIN, y: y + 10, size: 9, colour: 'inkSoft' });
    paper.line(t('noValue'), { x: MARGIN, y: y + 38, face: 'title', size: 24, width: WIDTH });
    end = y + 50;
  });
  for (const reason of reasons) {
    paper.tell('P', () => {
      const place = { x: MARGIN, y: end, width: 420, most: 3 };
      end = paper.paragraph(price(`abstained.reason.${reason}`), place, { size: 10 }) + 3;
    });
  }
  return end + 6;
}
