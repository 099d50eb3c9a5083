import type { Locale } from '@/kernel/locale';
import type { Ctx } from '@/platform/context';
import type { OfferTerms } from '../../offer/contract';
import { offerOn } from '../../offer/model-offer';
import type { Trend } from '../../trends/contract';
import { readTrend } from '../../trends/service/read-trend';
import type { Estimate, HomeFacts } from '../../valuation/contract';
import { estimatePrice } from '../../valuation/service/estimate-price';
import type { Report } from '../model';

const YEARS = 10;

/** What a report is asked about. */
export interface ReportInput {
  readonly home: HomeFacts;
  readonly terms: OfferTerms;
  readonly locale: Locale;
  /** The page's address from its slash on, which leads back to the same question. */
  readonly path: string;
}

/**
 * Everything a report says, from the same services as the page. Anybody may ask: what it shows of single sales is public, and
 * the doors before it keep search engines out.
 */
export async function makeReport(ctx: Ctx, input: ReportInput): Promise<Report> {
  const { home, terms, locale } = input;
  const estimate = await estimatePrice(ctx, home);
  return {
    home,
    estimate,
    offer: offerOn(estimate, terms),
    trend: await trendAround(ctx, home, estimate),
    locale,
    madeAt: ctx.now,
    link: ctx.publicUrl + input.path,
  };
}

/** Of the home's postal code, else of that of the sales most like it. */
async function trendAround(ctx: Ctx, home: HomeFacts, estimate: Estimate): Promise<Trend | null> {
  const [alike] = estimate.comparables;
  const code = home.postalCode ?? alike?.postalCode;
  if (!code) return null;
  const trend = await readTrend(ctx, {
    country: home.country,
    level: 'postal_code',
    code,
    type: alike?.type ?? null,
    rooms: null,
    period: 'year',
    years: YEARS,
  });
  return trend.points.length > 0 ? trend : null;
}
