import { z } from 'zod';
import { download, reportAnswer } from '@/domains/market/report/rest-answer';
import { localeOf, offerQuery, termsOf } from '@/domains/market/report/rest-query';
import { makeReport } from '@/domains/market/report/service/make-report';
import { termsBeside } from '@/domains/market/ui/offer/offer-params';
import { propertyId } from '@/domains/properties/contract';
import { AppError } from '@/kernel/errors';
import { defineRoute } from '@/platform/http/route';
import { homePrice } from './home-price';

/** The report of a listed home, for whoever may see the listing. An id that is none is no home. */
export const homeReport = defineRoute({
  ...download,
  path: '/properties/{id}/price/report.pdf',
  summary: 'What a listed home is worth and what to offer, on two printable pages',
  params: z.object({ id: z.string() }),
  query: offerQuery,
  success: { status: 200, description: 'A PDF of two pages of A4' },
  async handle(ctx, { params }, request) {
    const asked = propertyId.safeParse({ id: Number(params.id) });
    if (!asked.success) throw new AppError('not_found');
    const { id } = asked.data;
    const { facts, ...listed } = await homePrice(ctx, id);
    if (!facts) throw new AppError('not_found');
    const terms = termsOf(request.url.searchParams, facts);
    const report = await makeReport(ctx, {
      home: facts,
      terms: termsBeside(terms, listed),
      locale: localeOf(request),
      path: `/properties/${id}/price`,
    });
    return reportAnswer(report);
  },
});
