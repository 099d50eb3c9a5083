import type { Money } from '@/kernel/money';
import { reasonValues } from '../../offer/model-reason-values';
import type { Report } from '../model';
import { drawHeading, MARGIN, WIDTH } from './frame';
import type { Paper } from './paper';
import type { Words } from './words';

const PARTS = ['position', 'opening', 'ceiling'] as const;
const GAP = 20;

/** Where the asking price stands, where to open and where to stop, each with its reasons. Returns where it ends. */
export function drawOffer(paper: Paper, words: Words, { offer }: Report, y: number): number {
  const top = drawHeading(paper, words.translator('offer')('title'), {
    x: MARGIN,
    y,
    width: WIDTH,
  });
  if (!offer.opening) return drawNoOffer(paper, words, offer, top);
  const figures: Record<(typeof PARTS)[number], Money | null> = {
    position: offer.askingPrice,
    opening: offer.opening,
    ceiling: offer.ceiling,
  };
  const width = (WIDTH - 2 * GAP) / 3;
  const ends = PARTS.map((part, index) => {
    const x = MARGIN + index * (width + GAP);
    const figure = figures[part];
    paper.tell('P', () => {
      paper.line(words.translator('offer')(`about.${part}`), {
        x,
        y: top + 9,
        size: 8,
        colour: 'inkSoft',
        width,
      });
      const shown = figure ? words.money(figure) : words.translator('offer')('position.unknown');
      const size = figure ? 17 : 11;
      paper.line(shown, { x, y: top + 28, face: 'title', size, width });
    });
    let end = top + 34;
    if (part === 'position' && figure) {
      paper.tell('P', () => {
        const style = { face: 'strong', size: 8.5, colour: 'accent' } as const;
        const place = { x, y: end, width, most: 1 };
        end = paper.paragraph(
          words.translator('offer')(`position.${offer.position}`),
          place,
          style,
        );
      });
    }
    for (const reason of offer.reasons.filter(({ about }) => about === part)) {
      paper.tell('P', () => {
        const text = words.translator('offer')(
          `reason.${reason.key}`,
          reasonValues(reason, words.locale),
        );
        end = paper.paragraph(text, { x, y: end + 2, width, most: 6 }, { size: 8 });
      });
    }
    return end;
  });
  return Math.max(...ends);
}

function drawNoOffer(paper: Paper, words: Words, offer: Report['offer'], y: number): number {
  let end = y;
  for (const reason of offer.reasons) {
    paper.tell('P', () => {
      const text = words.translator('offer')(
        `reason.${reason.key}`,
        reasonValues(reason, words.locale),
      );
      end = paper.paragraph(text, { x: MARGIN, y: end + 2, width: 420, most: 4 }, { size: 9.5 });
    });
  }
  return end;
}
