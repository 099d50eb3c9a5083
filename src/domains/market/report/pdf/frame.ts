import type { Report } from '../model';
import { A4, type Paper } from './paper';
import type { Words } from './words';

export const MARGIN = 44;
export const WIDTH = A4.width - 2 * MARGIN;
/** Nothing but the foot stands below. */
export const BOTTOM = A4.height - 52;

/** What stands on every page: whose report it is, of which day, which page, and whether it rests on invented sales. */
export function drawFrame(paper: Paper, words: Words, report: Report, page: 1 | 2): number {
  const t = words.translator('report');
  const day = words.longDay(report.madeAt);
  paper.adorn(() => {
    paper.line('Gable', { x: MARGIN, y: 46, face: 'title', size: 14, colour: 'accent' });
    const right = { x: MARGIN, y: 45, width: WIDTH, align: 'right', size: 8.5 } as const;
    paper.line(t('heading', { day }), { ...right, colour: 'inkSoft' });
    paper.rule([MARGIN, 55], [MARGIN + WIDTH, 55], 'ink', 0.9);
    const foot = { x: MARGIN, y: A4.height - 30, size: 7.5, colour: 'inkSoft' } as const;
    paper.rule([MARGIN, A4.height - 44], [MARGIN + WIDTH, A4.height - 44]);
    paper.line(versionLine(words, report), { ...foot, width: WIDTH - 70 });
    paper.line(t('page', { page, pages: 2 }), { ...foot, width: WIDTH, align: 'right' });
  });
  if (!report.estimate.isDemo) return 68;
  paper.tell('P', () => {
    paper.block({ x: MARGIN, y: 62, width: WIDTH, height: 17 }, 'watchWash', 3);
    const style = { face: 'strong', size: 8, colour: 'watch', width: WIDTH - 16 } as const;
    paper.line(t('demo'), { ...style, x: MARGIN + 8, y: 73.4 });
  });
  return 88;
}

function versionLine(words: Words, { estimate }: Report): string {
  const t = words.translator('report');
  const model = estimate.status === 'valued' ? estimate.model : null;
  return model ? t('version', { market: model.market, version: model.version }) : t('withoutModel');
}

/** A section's heading with its line above; returns where its content starts. */
export function drawHeading(
  paper: Paper,
  text: string,
  place: { x: number; y: number; width: number },
): number {
  paper.adorn(() => paper.rule([place.x, place.y], [place.x + place.width, place.y]));
  paper.document.outline.addItem(text);
  paper.tell('H2', () =>
    paper.line(text, {
      x: place.x,
      y: place.y + 17,
      face: 'title',
      size: 11.5,
      width: place.width,
    }),
  );
  return place.y + 26;
}
