import type { ValuedEstimate } from '../../valuation/contract';
import { BOTTOM, drawHeading } from './frame';
import type { Paper } from './paper';
import type { Words } from './words';

interface Place {
  readonly x: number;
  readonly y: number;
  readonly width: number;
}

const HEADING = 26;
const STYLE = { size: 8.5, colour: 'inkSoft' } as const;
const LINE = STYLE.size * 1.36;

/** What would narrow the interval, where there is room to say it. */
export function drawMissing(
  paper: Paper,
  words: Words,
  { missing }: ValuedEstimate,
  place: Place,
): void {
  const most = Math.floor((BOTTOM - place.y - HEADING) / LINE);
  if (missing.length === 0 || most < 2) return;
  const top = drawHeading(paper, words.translator('report')('missing.title'), place);
  const facts = missing.map((fact) =>
    words.translator('price')(`fact.${fact}`).toLocaleLowerCase(),
  );
  const list = new Intl.ListFormat(words.locale).format(facts);
  paper.tell('P', () => {
    paper.paragraph(
      words.translator('report')('missing.text', { facts: list }),
      { ...place, y: top, most },
      STYLE,
    );
  });
}

/** Sales near that speak for no other home, by why. */
export function drawLeftOut(
  paper: Paper,
  words: Words,
  { leftOut }: ValuedEstimate,
  place: Place,
): void {
  const most = Math.floor((BOTTOM - place.y - HEADING) / LINE);
  if (leftOut.length === 0 || most < 2) return;
  const top = drawHeading(paper, words.translator('price')('leftOut.title'), place);
  const reasons = leftOut.map(({ reason, sales }) =>
    words.translator('report')('leftOut.part', {
      reason: words.translator('price')(`leftOut.reason.${reason}`),
      sales,
    }),
  );
  paper.tell('P', () => {
    const list = new Intl.ListFormat(words.locale, { type: 'unit' }).format(reasons);
    paper.paragraph(list, { ...place, y: top, most }, STYLE);
  });
}
