import { type Money, toMajorUnits } from '@/kernel/money';
import type { Report } from '../model';
import { scaleOf } from '../model-scale';
import { COLOURS, type Colour } from './colours';
import type { Paper } from './paper';
import type { Words } from './words';

const TRACK = 15;

/**
 * The interval as a picture: a pale band where four prices in five lie, a darker one for the fair range, the value, what is
 * asked, and between which bids to move. Returns where it ends.
 */
export function drawInterval(
  paper: Paper,
  words: Words,
  { estimate, offer }: Report,
  { x, y, width }: { x: number; y: number; width: number },
): number {
  if (estimate.status !== 'valued') return y;
  const interval = offer.interval ?? estimate;
  const marks = [offer.askingPrice, offer.opening, offer.ceiling].filter((mark) => mark !== null);
  const at = scaleFor([interval.low, interval.high, ...marks], x, width);
  const top = y + 32;
  const draw = () => {
    paper.block({ x, y: top, width, height: TRACK }, 'sunken', 3);
    band(interval, 'band');
    if (offer.fairRange) band(offer.fairRange, 'bandStrong');
    labelBelow(interval.low, 'left');
    labelBelow(interval.high, 'right');
    if (offer.fairRange) nameFairRange(offer.fairRange);
    const valueText = words.translator('report')(offer.works ? 'valueAfterWorks' : 'valueMark', {
      value: words.money(interval.value),
    });
    stroke(at(interval.value), top - 5, top + TRACK, 'ink');
    labelAt(valueText, at(interval.value), top - 9, 'ink');
    if (offer.askingPrice) {
      stroke(at(offer.askingPrice), top - 17, top + TRACK, 'accent');
      const text = words.translator('report')('askingMark', {
        asking: words.money(offer.askingPrice),
      });
      labelAt(text, at(offer.askingPrice), top - 21, 'accent');
    }
    if (offer.opening && offer.ceiling) drawBids(offer.opening, offer.ceiling);
  };
  paper.tell('Figure', draw, { alt: told(words, offer, interval) });
  return top + TRACK + (offer.opening ? 40 : 18);

  function band({ low, high }: { low: Money; high: Money }, colour: Colour) {
    paper.block({ x: at(low), y: top, width: at(high) - at(low), height: TRACK }, colour);
  }
  /** On the side of the value that has more room, where it fits. */
  function nameFairRange({ low, high }: { low: Money; high: Money }) {
    const [from, middle, to] = [at(low), at(interval.value), at(high)];
    const text = words.translator('report')('fairRange');
    const length = paper.widthOf(text, { size: 7.5 });
    if (length > Math.max(middle - from, to - middle) - 10) return;
    const isLeft = middle - from > to - middle;
    paper.line(text, { x: isLeft ? from + 5 : to - 5 - length, y: top + 10.2, size: 7.5 });
  }
  function stroke(place: number, from: number, to: number, colour: Colour) {
    paper.rule([place, from], [place, to], colour, 1.6);
  }
  /** Centred on its mark, but never off the paper. */
  function labelAt(text: string, place: number, baseline: number, colour: Colour) {
    const style = { face: 'strong', size: 8.5, colour } as const;
    const length = paper.widthOf(text, style);
    const left = Math.min(Math.max(place - length / 2, x), x + width - length);
    paper.line(text, { ...style, x: left, y: baseline });
  }
  function labelBelow(amount: Money, side: 'left' | 'right') {
    const text = words.money(amount);
    const length = paper.widthOf(text, { size: 8 });
    const left = side === 'left' ? at(amount) : at(amount) - length;
    paper.line(text, { x: left, y: top + TRACK + 10, size: 8, colour: 'inkSoft' });
  }
  function drawBids(opening: Money, ceiling: Money) {
    const y = top + TRACK + 16;
    const [from, to] = [at(opening), at(ceiling)];
    paper.rule([from, y], [to, y], 'accent', 1.4);
    for (const place of [from, to]) {
      paper.document.circle(place, y, 2.6).fillColor(COLOURS.accent).fill();
    }
    const texts = [
      words.translator('report')('openingMark', { opening: words.money(opening) }),
      words.translator('report')('ceilingMark', { ceiling: words.money(ceiling) }),
    ] as const;
    // Each grows away from the other, so that close bids do not write over each other.
    const middle = (from + to) / 2;
    const style = { size: 8, colour: 'accent' } as const;
    const length = paper.widthOf(texts[0], style);
    const left = Math.max(Math.min(from, middle - 4 - length), x);
    paper.line(texts[0], { ...style, x: left, y: y + 12 });
    const right = Math.max(to - paper.widthOf(texts[1], style), middle + 4, left + length + 8);
    paper.line(texts[1], { ...style, x: right, y: y + 12 });
  }
}

/** From the least to the most of what is shown, with air; a mark very far out is held at the edge. */
function scaleFor(amounts: readonly Money[], x: number, width: number) {
  const [low = 0, high = 1, ...marks] = amounts.map(toMajorUnits);
  const reach = 1.5 * (high - low);
  const least = Math.max(Math.min(low, ...marks), low - reach);
  const most = Math.min(Math.max(high, ...marks), high + reach);
  const air = 0.05 * (most - least);
  const scale = scaleOf([least - air, most + air], [x, x + width]);
  return (amount: Money) => scale(toMajorUnits(amount));
}

function told(
  words: Words,
  offer: Report['offer'],
  interval: { low: Money; value: Money; high: Money },
): string {
  const { money } = words;
  const t = words.translator('offer');
  const fair = offer.fairRange ?? interval;
  const sentences = [
    t('picture', {
      low: money(interval.low),
      high: money(interval.high),
      fairLow: money(fair.low),
      fairHigh: money(fair.high),
      value: money(interval.value),
    }),
  ];
  if (offer.askingPrice) sentences.push(t('pictureAsking', { asking: money(offer.askingPrice) }));
  if (offer.opening && offer.ceiling) {
    sentences.push(
      t('pictureBids', { opening: money(offer.opening), ceiling: money(offer.ceiling) }),
    );
  }
  return sentences.join(' ');
}
