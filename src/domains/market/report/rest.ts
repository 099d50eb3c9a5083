import { Readable } from 'node:stream';
import { z } from 'zod';
import { attachment } from '@/platform/files/disposition';
import { type Answer, type AnyRoute, defineRoute } from '@/platform/http/route';
import { translator } from '@/platform/i18n/translator';
import { trendInput } from '../trends/contract';
import { comparablesAsked, loadComparableParams } from '../ui/comparables/comparable-params';
import { placeLine, type Report } from './model';
import { drawReport } from './pdf/draw-report';
import { openFonts } from './pdf/fonts';
import { homeOf, homeQuery, localeOf, reportQuery, termsOf } from './rest-query';
import { exportComparables, exportTrend } from './service/export-data';
import { makeReport } from './service/make-report';

const text = z.string().optional();

/** What every download of these has in common. An expensive answer is counted as one, whoever asks. */
export const download = {
  method: 'get',
  family: 'gable',
  access: 'anyone',
  credentials: 'optional',
  limits: ['bulk'],
} as const;

const pdf = defineRoute({
  ...download,
  path: '/price/report.pdf',
  summary: 'What a home is worth and what to offer, on two printable pages',
  description: 'Takes the query of the page `/price`.',
  query: reportQuery,
  success: { status: 200, description: 'A PDF of two pages of A4' },
  async handle(ctx, _input, request) {
    const search = request.url.searchParams;
    const home = homeOf(search, ctx.now);
    const report = await makeReport(ctx, {
      home,
      terms: termsOf(search, home),
      locale: localeOf(request),
      path: `/price?${search}`,
    });
    return reportAnswer(report);
  },
});

const comparables = defineRoute({
  ...download,
  path: '/price/comparables.csv',
  summary: 'The sales beside an estimate, as data',
  description:
    'Takes the query of the page `/price`. With a filter the sales around that fit it, nearest first and at most 1,000; without one those most like the home. RFC 4180, UTF-8 with a byte order mark, figures with a point.',
  query: homeQuery.extend({
    radius: text.describe('Kilometres, at most 20'),
    sold_from: text,
    sold_to: text,
    min_surface: text.describe('m²'),
    max_surface: text.describe('m²'),
    min_rooms: text,
    max_rooms: text,
    sold_type: text,
  }),
  success: { status: 200, description: 'CSV' },
  async handle(ctx, _input, { url }) {
    const state = loadComparableParams(url.searchParams);
    const home = homeOf(url.searchParams, ctx.now);
    const rows = await exportComparables(ctx, home, (place) => comparablesAsked(state, place));
    return csvAnswer(rows, 'gable-sales.csv');
  },
});

const trend = defineRoute({
  ...download,
  path: '/price/trend.csv',
  summary: 'How prices of an area moved, as data',
  description: 'RFC 4180, UTF-8 with a byte order mark, figures with a point.',
  query: trendInput.extend({
    type: trendInput.shape.type.default(null),
    rooms: trendInput.shape.rooms.default(null),
    period: trendInput.shape.period.default('year'),
    years: z.coerce.number().int().min(1).max(30).default(10),
  }),
  success: { status: 200, description: 'CSV' },
  async handle(ctx, { query }) {
    return csvAnswer(await exportTrend(ctx, query), `gable-trend-${query.code}.csv`);
  },
});

export const routes: readonly AnyRoute[] = [pdf, comparables, trend];

/** A report as a file to keep, its bytes handed on as they are written. */
export async function reportAnswer(report: Report): Promise<Answer<ReadableStream>> {
  const document = drawReport(report, await openFonts());
  return {
    contentType: 'application/pdf',
    headers: headersOf(fileNameOf(report)),
    body: bytesOf(document),
  };
}

function csvAnswer(rows: AsyncGenerator<Uint8Array>, name: string): Answer<ReadableStream> {
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
