import { surfaceUnitOf } from '@/ui/surface-unit';
import { placeLine, type Report } from '../model';
import { drawComparables } from './comparables-part';
import { drawExplanation } from './explanation-part';
import type { Fonts } from './fonts';
import { BOTTOM, drawFrame, MARGIN, WIDTH } from './frame';
import { drawLeftOut, drawMissing } from './gaps-part';
import { drawHome } from './home-part';
import { drawNotes } from './notes-part';
import { drawOffer } from './offer-part';
import { Paper } from './paper';
import { drawPlot } from './plot-part';
import { drawSensitivity } from './sensitivity-part';
import { drawTrend } from './trend-part';
import { drawValue } from './value-part';
import { wordsOf } from './words';

const GAP = 24;
const PICTURES = 212;

/**
 * A report on two pages of A4, whatever there is to say: every part has its place and what does not fit is cut or left out.
 * The bytes come from the document as it is read.
 */
export function drawReport(report: Report, fonts: Fonts): PDFKit.PDFDocument {
  const words = wordsOf(report.locale, surfaceUnitOf(report.home.country));
  const place = placeLine(report.home) ?? words.translator('report')('unnamed');
  const paper = new Paper(fonts, {
    title: words.translator('report')('documentTitle', { place }),
    subject: words.translator('report')('subject'),
    locale: report.locale,
    madeAt: report.madeAt,
  });
  drawFirstPage(paper, words, report);
  paper.turn();
  drawSecondPage(paper, words, report);
  paper.end();
  return paper.document;
}

function drawFirstPage(paper: Paper, words: ReturnType<typeof wordsOf>, report: Report): void {
  const { estimate } = report;
  let y = drawFrame(paper, words, report, 1);
  y = drawHome(paper, words, report, y + 4);
  y = drawValue(paper, words, report, y + 12);
  y = drawOffer(paper, words, report, y + 12) + 12;
  if (estimate.status !== 'valued') return;
  const width = (WIDTH - GAP) / 2;
  const room = BOTTOM - y - 26;
  if (room < 60) return;
  const left = { x: MARGIN, y, width };
  const explained = drawExplanation(paper, words, estimate, {
    ...left,
    rows: Math.min(Math.floor(room / 15), 12),
  });
  const right = { x: MARGIN + width + GAP, y, width };
  const rows = Math.floor((room - 13) / 14);
  const varied = drawSensitivity(paper, words, report, { ...right, rows });
  const below = Math.max(explained, varied) + 14;
  drawMissing(paper, words, estimate, { ...left, y: below });
  drawLeftOut(paper, words, estimate, { ...right, y: below });
}

function drawSecondPage(paper: Paper, words: ReturnType<typeof wordsOf>, report: Report): void {
  const y = drawFrame(paper, words, report, 2);
  const map = 186;
  drawTrend(paper, words, report.trend, {
    x: MARGIN,
    y,
    width: WIDTH - map - GAP,
    height: PICTURES,
  });
  drawPlot(paper, words, report, {
    x: MARGIN + WIDTH - map,
    y,
    width: map,
    height: PICTURES,
  });
  const end = drawComparables(paper, words, report, y + PICTURES + 18);
  drawNotes(paper, words, report, end + 14);
}
