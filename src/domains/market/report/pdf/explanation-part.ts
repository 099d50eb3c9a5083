import { type Money, toMajorUnits } from '@/kernel/money';
import type { ValuedEstimate } from '../../valuation/contract';
import { scaleOf } from '../model-scale';
import { drawHeading } from './frame';
import type { Paper } from './paper';
import type { Words } from './words';

const ROW = 15;

interface Step {
  readonly label: string;
  readonly amount: Money;
  /** Where the bar starts, major units. */
  readonly from: number;
  readonly isTotal: boolean;
}

/** What each fact adds or takes, from the area's usual price to the value. Returns where it ends. */
export function drawExplanation(
  paper: Paper,
  words: Words,
  estimate: ValuedEstimate,
  place: { x: number; y: number; width: number; rows: number },
): number {
  const top = drawHeading(paper, words.translator('report')('explanation'), place);
  const steps = stepsOf(words, estimate, place.rows);
  const reach = steps.flatMap(({ from, amount, isTotal }) =>
    isTotal ? [toMajorUnits(amount)] : [from, from + toMajorUnits(amount)],
  );
  const [least, most] = [Math.min(...reach), Math.max(...reach)];
  const air = Math.max((most - least) * 0.08, most * 0.01);
  const labels = 116;
  const figures = 62;
  const bars = [place.x + labels, place.x + place.width - figures - 6] as const;
  const at = scaleOf([least - air, most + air], bars);
  paper.within('Table', () => {
    for (const [index, step] of steps.entries()) {
      const y = top + index * ROW;
      const major = toMajorUnits(step.amount);
      paper.adorn(() => {
        // The axis does not start at zero, so a total is a place on it, not a length.
        if (step.isTotal) {
          paper.block({ x: at(major) - 1.1, y: y + 0.5, width: 2.2, height: 12 }, 'ink');
          return;
        }
        const [from, to] = [at(step.from), at(step.from + major)];
        const width = Math.max(Math.abs(to - from), 0.8);
        const place = { x: Math.min(from, to), y: y + 2.5, width, height: 8 };
        paper.block(place, major < 0 ? 'accent' : 'bandStrong');
      });
      const face = step.isTotal ? 'strong' : 'text';
      paper.within('TR', () => {
        const style = { y: y + 10, size: 8, face } as const;
        paper.tell('TH', () => paper.line(step.label, { ...style, x: place.x, width: labels - 6 }));
        paper.tell('TD', () => {
          const text = step.isTotal ? words.money(step.amount) : words.difference(step.amount);
          const x = place.x + place.width - figures;
          paper.line(text, { ...style, x, width: figures, align: 'right' });
        });
      });
    }
  });
  return top + steps.length * ROW;
}

/** The base, the largest contributions in their order, the rest as one, and the value: together they sum exactly. */
function stepsOf(words: Words, estimate: ValuedEstimate, rows: number): Step[] {
  const t = words.translator('report');
  const price = words.translator('price');
  const { base, contributions, value } = estimate;
  const size = ({ amount }: { amount: Money }) => Math.abs(Number(amount.amount));
  const told = contributions.filter(({ amount }) => amount.amount !== 0n);
  const room = rows - 2;
  const kept =
    told.length <= room
      ? told
      : [...told].sort((one, other) => size(other) - size(one)).slice(0, room - 1);
  const shown = told.filter((contribution) => kept.includes(contribution));
  const sum = shown.reduce((total, { amount }) => total + amount.amount, base.amount);
  const rest = { amount: value.amount - sum, currency: value.currency };
  const steps: Step[] = [{ label: t('base'), amount: base, from: 0, isTotal: true }];
  let from = toMajorUnits(base);
  for (const { fact, amount } of shown) {
    steps.push({ label: price(`fact.${fact}`), amount, from, isTotal: false });
    from += toMajorUnits(amount);
  }
  if (rest.amount !== 0n) {
    steps.push({ label: t('rest'), amount: rest, from, isTotal: false });
  }
  return [...steps, { label: t('valueTotal'), amount: value, from: 0, isTotal: true }];
}
