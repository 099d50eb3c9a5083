import { Readable } from 'node:stream';
import { attachment } from '@/platform/files/disposition';
import type { Answer } from '@/platform/http/route';
import { translator } from '@/platform/i18n/translator';
import { placeLine, type Report } from './model';
import { drawReport } from './pdf/draw-report';
import { openFonts } from './pdf/fonts';

/** What every download of these has in common. An expensive answer is counted as one, whoever asks. */
export const download = {
  method: 'get',
  family: 'gable',
  access: 'anyone',
  credentials: 'optional',
  limits: ['bulk'],
} as const;

/** A report as a file to keep, its bytes handed on as they are written. */
export async function reportAnswer(report: Report): Promise<Answer<ReadableStream>> {
  const document = drawReport(report, await openFonts());
  return {
    contentType: 'application/pdf',
    headers: headersOf(fileNameOf(report)),
    body: bytesOf(document),
  };
}

/** Rows as a file to keep, likewise. */
export function csvAnswer(rows: AsyncGenerator<Uint8Array>, name: string): Answer<ReadableStream> {
  return {
    contentType: 'text/csv; charset=utf-8; header=present',
    headers: headersOf(name),
    body: bytesOf(rows),
  };
}

/** Made as they are read, and no more of them once nobody reads. */
function bytesOf(source: AsyncIterable<unknown>): ReadableStream {
  return Readable.toWeb(Readable.from(source)) as ReadableStream;
}

/** Single sales are kept from search engines, and answers to somebody's question from caches. */
function headersOf(fileName: string): Record<string, string> {
  return {
    'content-disposition': attachment(fileName),
    'x-robots-tag': 'noindex',
    'cache-control': 'private, no-store',
  };
}

function fileNameOf({ home, locale, madeAt }: Report): string {
  const t = translator(locale, 'report');
  const day = madeAt.toISOString().slice(0, 10);
  const name = t('fileName', { place: placeLine(home) ?? '', day });
  const bare = name.replace(/[^\p{L}\p{N}]+/gu, '-').slice(0, 120);
  return `${bare.replace(/^-|-$/g, '')}.pdf`;
}
