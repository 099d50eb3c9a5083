import type { Report } from '../model';
import { type Plot, plotAround } from '../model-plot';
import { COLOURS } from './colours';
import { drawHeading } from './frame';
import type { Box, Paper } from './paper';
import type { Words } from './words';

const DOT = 5.4;

/**
 * Where the comparables lie around the home. Rings, a scale and the north instead of streets: the only base that is always at
 * hand is right to a few kilometres, which is more than a report shows.
 */
export function drawPlot(paper: Paper, words: Words, { estimate }: Report, box: Box): void {
  const top = drawHeading(paper, words.translator('report')('map.title'), box);
  const place = estimate.status === 'valued' ? estimate.place : null;
  const plot = place && plotAround(place, estimate.comparables.slice(0, MOST_PLOTTED));
  if (!plot) {
    paper.tell('P', () => {
      const at = { x: box.x, y: top, width: box.width, most: 4 };
      paper.paragraph(words.translator('report')('map.none'), at, { size: 9, colour: 'inkSoft' });
    });
    return;
  }
  const field = { ...box, y: top, height: box.y + box.height - top - 24 };
  const alt = words.translator('report')('map.told', {
    sales: plot.sales.length,
    distance: words.distance(plot.reach),
  });
  paper.tell('Figure', () => drawField(paper, words, plot, field), { alt });
  paper.tell('Caption', () => {
    const place = { x: box.x, y: box.y + box.height - 20, width: box.width, most: 2 };
    paper.paragraph(words.translator('report')('map.credit'), place, {
      size: 7,
      colour: 'inkSoft',
    });
  });
}

/** As many as the table beside it has rows. */
export const MOST_PLOTTED = 12;

function drawField(paper: Paper, words: Words, plot: Plot, field: Box): void {
  const { document } = paper;
  const [centreX, centreY] = [field.x + field.width / 2, field.y + field.height / 2];
  const perKilometre = (Math.min(field.width, field.height) / 2 - DOT) / plot.reach;
  document.save().roundedRect(field.x, field.y, field.width, field.height, 4).clip();
  paper.block(field, 'sunken');
  for (let ring = plot.ring; ring * perKilometre < field.width / 1.4; ring += plot.ring) {
    const radius = ring * perKilometre;
    document.circle(centreX, centreY, radius).lineWidth(0.6).strokeColor(COLOURS.line).stroke();
    const label = { x: centreX + 3, y: centreY - radius - 2, size: 6.5 } as const;
    if (radius < field.height / 2 - 8) {
      paper.line(words.distance(ring), { ...label, colour: 'inkSoft' });
    }
  }
  // The nearest and most alike is written last, over the others.
  for (const sale of plot.sales.toReversed()) {
    const x = centreX + sale.east * perKilometre;
    const y = centreY - sale.north * perKilometre;
    document.circle(x, y, DOT).lineWidth(1);
    document.fillAndStroke(sale.isCoarse ? COLOURS.white : COLOURS.ink, COLOURS.ink);
    const colour = sale.isCoarse ? 'ink' : 'white';
    const style = { face: 'strong', size: 6.5, colour, align: 'centre' } as const;
    paper.line(String(sale.number), { ...style, x: x - DOT, y: y + 2.3, width: 2 * DOT });
  }
  drawHome(paper, centreX, centreY);
  drawNorth(paper, words, field.x + field.width - 14, field.y + 10);
  drawScale(paper, words, plot, { x: field.x + 8, y: field.y + field.height - 8, perKilometre });
  document.restore();
}

/** A gable, so that the home cannot be taken for a sale. */
function drawHome(paper: Paper, x: number, y: number): void {
  const { document } = paper;
  document.polygon([x - 6, y + 6], [x - 6, y - 1], [x, y - 7], [x + 6, y - 1], [x + 6, y + 6]);
  document.lineWidth(1.2).fillAndStroke(COLOURS.accent, COLOURS.white);
}

function drawNorth(paper: Paper, words: Words, x: number, y: number): void {
  paper.document.polygon([x, y], [x - 3.5, y + 9], [x, y + 7], [x + 3.5, y + 9]);
  paper.document.fillColor(COLOURS.inkSoft).fill();
  const style = { face: 'strong', size: 7, colour: 'inkSoft', align: 'centre' } as const;
  paper.line(words.translator('report')('map.north'), { ...style, x: x - 8, y: y + 17, width: 16 });
}

function drawScale(
  paper: Paper,
  words: Words,
  { ring }: Plot,
  { x, y, perKilometre }: { x: number; y: number; perKilometre: number },
): void {
  const to = x + ring * perKilometre;
  paper.rule([x, y], [to, y], 'ink', 1.2);
  for (const end of [x, to]) paper.rule([end, y - 3], [end, y + 0.6], 'ink', 1.2);
  paper.line(words.distance(ring), { x, y: y - 5, size: 7 });
}
