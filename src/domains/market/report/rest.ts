import { z } from 'zod';
import { type AnyRoute, defineRoute } from '@/platform/http/route';
import { trendInput } from '../trends/contract';
import { comparablesAsked, loadComparableParams } from '../ui/comparables/comparable-params';
import { csvAnswer, download, reportAnswer } from './rest-answer';
import { homeOf, homeQuery, localeOf, reportQuery, termsOf } from './rest-query';
import { exportComparables, exportTrend } from './service/export-data';
import { makeReport } from './service/make-report';

const text = z.string().optional();

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
