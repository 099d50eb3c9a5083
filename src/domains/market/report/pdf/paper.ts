import PDFDocument from 'pdfkit';
import { COLOURS, type Colour } from './colours';
import type { Face, Fonts } from './fonts';
import { runsOf } from './text-runs';
import { clipped, wrapped } from './wrap';

/** Points from the paper's upper left corner. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface TextStyle {
  readonly face?: Face;
  readonly size?: number;
  readonly colour?: Colour;
  readonly align?: 'left' | 'right' | 'centre';
}

interface LineStyle extends TextStyle {
  readonly x: number;
  /** Of the baseline. */
  readonly y: number;
  /** Longer text is cut with an ellipsis. */
  readonly width?: number;
}

export const A4 = { width: 595.28, height: 841.89 } as const;
const LEADING = 1.36;

type Structure = ReturnType<PDFKit.PDFDocument['struct']>;

/**
 * A document that nothing overflows: every text is given a place and cut to it, and only `turn` makes a page. What is drawn is
 * either marked for those who have it read to them (`tell`, `within`) or set apart as decoration (`adorn`).
 */
export class Paper {
  readonly document: PDFKit.PDFDocument;
  private structure: Structure;
  private readonly widths = new Map<string, number>();

  constructor(
    private readonly fonts: Fonts,
    about: { title: string; subject: string; locale: string; madeAt: Date },
  ) {
    this.document = new PDFDocument({
      size: [A4.width, A4.height],
      margin: 0,
      pdfVersion: '1.7',
      tagged: true,
      lang: about.locale,
      displayTitle: true,
      bufferPages: false,
      font: '',
      info: {
        Title: about.title,
        Subject: about.subject,
        Author: 'Gable',
        Creator: 'Gable',
        Producer: 'Gable',
        CreationDate: about.madeAt,
        ModDate: about.madeAt,
      },
    });
    for (const files of Object.values(fonts)) {
      for (const { name, bytes } of files) this.document.registerFont(name, bytes);
    }
    this.structure = this.document.struct('Document');
    this.document.addStructure(this.structure);
  }

  turn(): void {
    this.document.addPage();
  }

  end(): void {
    this.structure.end();
    this.document.end();
  }

  /** One thing that is read out: a heading, a paragraph, a cell, or with `alt` a picture that is told in words. */
  tell(type: string, draw: () => void, options: { alt?: string } = {}): void {
    const element = this.document.struct(type, options);
    this.structure.add(element);
    element.add(draw);
    element.end();
  }

  /** Things that belong together, told by `body` one by one. */
  within(type: string, body: () => void): void {
    const outer = this.structure;
    const element = this.document.struct(type);
    outer.add(element);
    this.structure = element;
    body();
    element.end();
    this.structure = outer;
  }

  /** What is only there for the eye. */
  adorn(draw: () => void): void {
    this.document.markContent('Artifact', { type: 'Layout' });
    draw();
    this.document.endMarkedContent();
  }

  widthOf(text: string, { face = 'text', size = 9, align }: TextStyle = {}): number {
    let width = 0;
    // Word by word: a page has few different ones, and asking the font again is what making a report costs most.
    for (const word of text.split(/( )/)) width += this.widthOfWord(word, face, figuresOf(align));
    return width * size;
  }

  /** Of a word in size 1. */
  private widthOfWord(word: string, face: Face, figures: typeof TABULAR | undefined): number {
    const key = `${face}${figures ? '#' : ' '}${word}`;
    const known = this.widths.get(key);
    if (known !== undefined) return known;
    let width = 0;
    for (const run of runsOf(word, face, this.fonts)) {
      width += this.document.font(run.font).fontSize(1).widthOfString(run.text, figures);
    }
    this.widths.set(key, width);
    return width;
  }

  /** One line on its baseline. */
  line(text: string, style: LineStyle): void {
    const { face = 'text', size = 9, colour = 'ink', align = 'left', width } = style;
    const shown =
      width === undefined ? text : clipped(text, width, (part) => this.widthOf(part, style));
    const room = width ?? 0;
    const spare = align === 'left' ? 0 : room - this.widthOf(shown, style);
    let x = style.x + (align === 'centre' ? spare / 2 : spare);
    const runs = runsOf(shown, face, this.fonts);
    for (const [index, run] of runs.entries()) {
      const font = this.document.font(run.font).fontSize(size).fillColor(COLOURS[colour]);
      const figures = figuresOf(align);
      font.text(run.text, x, style.y, { lineBreak: false, baseline: 'alphabetic', ...figures });
      if (index < runs.length - 1) x += font.widthOfString(run.text, figures);
    }
  }

  /** Text from the top of its place, in at most `most` lines; returns where it ends. */
  paragraph(
    text: string,
    place: { x: number; y: number; width: number; most: number },
    style: TextStyle = {},
  ): number {
    const { size = 9, align } = style;
    const lines = wrapped(text, place, (part) => this.widthOf(part, style));
    for (const [index, line] of lines.entries()) {
      const y = place.y + size + index * size * LEADING;
      this.line(line, { ...style, x: place.x, y, ...(align && { width: place.width }) });
    }
    return place.y + Math.max(lines.length - 1, 0) * size * LEADING + size * LEADING;
  }

  /** A line that leads somewhere, underlined. */
  link(text: string, url: string, style: LineStyle): void {
    const { size = 9, width = Number.POSITIVE_INFINITY } = style;
    const length = Math.min(this.widthOf(text, style), width);
    this.line(text, style);
    this.rule([style.x, style.y + 1.6], [style.x + length, style.y + 1.6], 'accent', 0.5);
    this.document.link(style.x, style.y - size, length, size * LEADING, url);
  }

  rule(from: [number, number], to: [number, number], colour: Colour = 'line', width = 0.6): void {
    this.document
      .moveTo(...from)
      .lineTo(...to)
      .lineWidth(width)
      .strokeColor(COLOURS[colour])
      .stroke();
  }

  block({ x, y, width, height }: Box, colour: Colour, radius = 0): void {
    this.document
      .roundedRect(x, y, Math.max(width, 0), height, radius)
      .fillColor(COLOURS[colour])
      .fill();
  }
}

/** Figures of one width: those that stand under each other are set to the right. */
const TABULAR = { features: ['tnum'] } satisfies PDFKit.Mixins.TextOptions;

function figuresOf(align: TextStyle['align']): typeof TABULAR | undefined {
  return align === 'right' ? TABULAR : undefined;
}
