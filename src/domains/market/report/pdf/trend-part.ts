import { type Money, toMajorUnits } from '@/kernel/money';
import type { Trend, TrendPoint } from '../../trends/contract';
import { scaleOf, ticksOver } from '../model-scale';
import { COLOURS } from './colours';
import { drawHeading } from './frame';
import type { Box, Paper } from './paper';
import type { Words } from './words';

/** A year with enough sales to tell. */
interface Told extends TrendPoint {
  readonly median: Money;
  readonly lowerQuartile: Money;
  readonly upperQuartile: Money;
}

/** From here on a price for each m² is too long for the axis. */
const LONG_FIGURE = 100_000;

/** How prices per m² went, year by year: the median, and between which two prices the middle half lies. */
export function drawTrend(paper: Paper, words: Words, trend: Trend | null, box: Box): void {
  const t = words.translator('report');
  const title = trend ? t('trend.title', { area: trend.area.name }) : t('trend.titleUnknown');
  const top = drawHeading(paper, title, box);
  const points = (trend?.points ?? []).filter(isTold);
  if (!trend || points.length < 2) {
    paper.tell('P', () => {
      const place = { x: box.x, y: top, width: box.width, most: 4 };
      paper.paragraph(t('trend.none'), place, { size: 9, colour: 'inkSoft' });
    });
    return;
  }
  const texts = changesOf(trend, words);
  const height = box.y + box.height - top - 20 - texts.length * 12;
  paper.tell('Figure', () => drawChart(paper, words, points, { ...box, y: top + 2, height }), {
    alt: told(points, words),
  });
  let y = top + height + 30;
  for (const text of texts) {
    paper.tell('P', () => paper.line(text, { x: box.x, y, size: 8, width: box.width }));
    y += 12;
  }
}

function drawChart(paper: Paper, words: Words, points: readonly Told[], box: Box): void {
  const priceOf = (amount: Money) => toMajorUnits(words.perUnit(amount));
  const lows = points.map(({ lowerQuartile }) => priceOf(lowerQuartile));
  const highs = points.map(({ upperQuartile }) => priceOf(upperQuartile));
  const ticks = ticksOver(Math.min(...lows), Math.max(...highs), 5);
  const [first = 0, last = 1] = [ticks[0], ticks.at(-1)];
  const left = box.x + 42;
  const atX = scaleOf([0, points.length - 1], [left + 8, box.x + box.width - 16]);
  const atY = scaleOf([first, last], [box.y + box.height, box.y + 6]);
  const currency = points[0]?.median.currency ?? 'EUR';
  for (const tick of ticks) {
    paper.rule([left, atY(tick)], [box.x + box.width, atY(tick)], 'line', 0.5);
    const amount = { amount: BigInt(Math.round(tick * 100)), currency };
    const text = tick < LONG_FIGURE ? words.money(amount) : words.compact(amount);
    const place = { x: box.x, y: atY(tick) + 2.6, width: 36 };
    paper.line(text, { ...place, size: 7.5, colour: 'inkSoft', align: 'right' });
  }
  const { document } = paper;
  highs.forEach((high, index) => {
    if (index === 0) document.moveTo(atX(index), atY(high));
    else document.lineTo(atX(index), atY(high));
  });
  lows.toReversed().forEach((low, back) => {
    document.lineTo(atX(points.length - 1 - back), atY(low));
  });
  document.closePath().fillColor(COLOURS.band).fill();
  drawMedian(paper, words, points, { atX, atY: (amount) => atY(priceOf(amount)) });
  const every = Math.ceil(points.length / 9);
  for (const [index, point] of points.entries()) {
    if ((points.length - 1 - index) % every !== 0) continue;
    const text = point.isPartial ? `${point.period}*` : point.period;
    const place = { x: atX(index) - 16, y: box.y + box.height + 11, width: 32 };
    paper.line(text, { ...place, size: 7.5, colour: 'inkSoft', align: 'centre' });
  }
}

/** The line, dashed into a year that is not over, and its last price in words. */
function drawMedian(
  paper: Paper,
  words: Words,
  points: readonly Told[],
  { atX, atY }: { atX: (index: number) => number; atY: (amount: Money) => number },
): void {
  const { document } = paper;
  for (const [index, point] of points.entries()) {
    const before = points[index - 1];
    const y = atY(point.median);
    if (before) {
      document
        .save()
        .moveTo(atX(index - 1), atY(before.median))
        .lineTo(atX(index), y);
      if (point.isPartial || before.isPartial) document.dash(2.5, { space: 2 });
      document.lineWidth(1.6).strokeColor(COLOURS.ink).stroke().restore();
    }
  }
  for (const [index, point] of points.entries()) {
    document.circle(atX(index), atY(point.median), 2.2).lineWidth(1.2);
    document.fillAndStroke(point.isPartial ? COLOURS.white : COLOURS.ink, COLOURS.ink);
  }
  const [before, last] = [points.at(-2), points.at(-1)];
  if (!last) return;
  const text = words.translator('report')(`per.${words.unit}`, {
    price: words.money(words.perUnit(last.median)),
  });
  const style = { face: 'strong', size: 8 } as const;
  const right = atX(points.length - 1) + 14;
  paper.line(text, {
    ...style,
    x: right - paper.widthOf(text, style),
    // On the side that the line does not come from.
    y: atY(last.median) + (before && atY(before.median) < atY(last.median) ? 14 : -7),
  });
}

function changesOf(trend: Trend, words: Words): string[] {
  const { percent } = words;
  const t = words.translator('report');
  const spans = [
    ['one', trend.oneYearChange],
    ['five', trend.fiveYearChange],
  ] as const;
  const texts = spans.flatMap(([span, change]) => {
    if (!change) return [];
    const share = percent(change.share, true);
    const { corrected, from, to } = change;
    return corrected === null
      ? t(`trend.${span}`, { share, from, to })
      : t(`trend.${span}Corrected`, { share, from, to, corrected: percent(corrected, true) });
  });
  const isPartial = trend.points.some((point) => point.isPartial);
  return [...texts, t(isPartial ? 'trend.partial' : 'trend.full')];
}

function told(points: readonly Told[], words: Words): string {
  const { money, perUnit } = words;
  const t = words.translator('report');
  const years = points.map(({ period, median }) => `${period}: ${money(perUnit(median))}`);
  return t('trend.told', { years: years.join(' · ') });
}

function isTold(point: TrendPoint): point is Told {
  return point.median !== null && point.lowerQuartile !== null && point.upperQuartile !== null;
}
