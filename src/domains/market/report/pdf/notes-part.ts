import { marketSource } from '../../model-sources';
import type { Report } from '../model';
import { BOTTOM, drawHeading, MARGIN, WIDTH } from './frame';
import type { Paper } from './paper';
import type { Words } from './words';

const GAP = 20;
const LINE = 7.5 * 1.36;

/** How it was worked out, where it ends, and whose data it is: what fits above the foot of the page. */
export function drawNotes(paper: Paper, words: Words, report: Report, y: number): void {
  const width = (WIDTH - 2 * GAP) / 3;
  const parts = [
    ['method', methodOf(report, words)],
    ['limits', [words.translator('report')('limits.text'), words.translator('offer')('limits')]],
    ['sources', [...sourcesOf(report, words), words.translator('report')('sources.page')]],
  ] as const;
  for (const [index, [part, texts]] of parts.entries()) {
    const x = MARGIN + index * (width + GAP);
    let top = drawHeading(paper, words.translator('report')(`note.${part}`), { x, y, width });
    for (const text of texts) {
      const most = Math.floor((BOTTOM - top) / LINE);
      if (most < 1) break;
      paper.tell('P', () => {
        const style = { size: 7.5, colour: 'inkSoft' } as const;
        top = paper.paragraph(text, { x, y: top, width, most }, style) + 2;
      });
    }
    if (part === 'sources' && top + LINE < BOTTOM) {
      const style = { x, y: top + 7.5, size: 7.5, colour: 'accent', width } as const;
      paper.tell('Link', () => paper.link(shortened(report.link), report.link, style));
    }
  }
}

/** A link is told by its place, and leads there with everything that was asked. */
function shortened(link: string): string {
  const { host, pathname } = new URL(link);
  return `${host}${pathname}`;
}

function methodOf({ estimate }: Report, words: Words): string[] {
  const { day, number, percent } = words;
  const t = words.translator('report');
  const price = words.translator('price');
  const model = estimate.status === 'valued' ? estimate.model : null;
  const coefficients = estimate.status === 'valued' ? estimate.coefficients : [];
  return [
    t(model ? 'method.model' : 'method.comparables'),
    ...(model
      ? [t('method.trained', { day: day(model.trainedAt), sales: number(model.sales) })]
      : []),
    ...(model?.coverage == null ? [] : [t('method.coverage', { share: percent(model.coverage) })]),
    t('method.offer'),
    ...coefficients.map(({ fact, factor, source }) =>
      t('method.coefficient', {
        fact: price(`fact.${fact}`),
        change: percent(factor - 1, true),
        source: source.title,
      }),
    ),
  ];
}

/** A source that nobody described is told by its key: a licence may ask for it. */
function sourcesOf({ estimate, trend }: Report, words: Words): string[] {
  const t = words.translator('report');
  const keys = [...new Set([...estimate.sources, ...(trend?.sources ?? [])])];
  return keys.map((key) => {
    const source = marketSource(key);
    if (!source) return key;
    if (key === 'demo') return t('sources.demo');
    return [source.credit ?? `${source.title}, ${source.publisher}`, source.licence?.name]
      .filter(Boolean)
      .join('. ');
  });
}
