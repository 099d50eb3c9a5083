import { z } from 'zod';
import { readTrend } from '@/domains/market/trends/service/read-trend';
import { figure, word } from '@/domains/properties/rest-fields';
import { COUNTRIES, type Country } from '@/kernel/countries';
import { AppError } from '@/kernel/errors';
import { MAX_MAJOR_AMOUNT, toMinorUnits } from '@/kernel/money';
import { type AnyRoute, defineRoute, type RequestFacts } from '@/platform/http/route';
import { resolveLocale } from '@/platform/i18n/resolve-locale';
import { translator } from '@/platform/i18n/translator';
import { analysePrice } from './analyse';
import { writePrice } from './rest-price';
import { homeReport } from './rest-report';
import { priceShape, trendsShape } from './rest-shapes';
import { writeTrends } from './rest-trends';

const country = word(Object.keys(COUNTRIES).map((code) => code.toLowerCase())).transform(
  (code) => (code ?? 'fr').toUpperCase() as Country,
);
const postalCode = z.string().trim().min(2).max(12);
const YEARS = 5;
const MOST_YEARS = 30;

const price = defineRoute({
  method: 'get',
  path: '/api/analysis/price',
  family: 'analysis',
  summary: 'What a home is worth by recorded sales',
  description:
    'What is not given is taken from the property of your own at that address, else from a listing there. An address that ' +
    'no register knows is answered for its postal code, and `note` says so. Texts follow Accept-Language.',
  access: 'signed_in',
  query: z.object({
    address: z.string().trim().min(1).max(300).describe('Number and street.'),
    postal_code: postalCode,
    property_type: word(['apartment', 'house'] as const),
    asking_price: figure(1, MAX_MAJOR_AMOUNT),
    surface_area: figure(1, 10_000),
    rooms: figure(0, 200),
    country,
  }),
  success: { status: 200, description: 'The analysis.', schema: priceShape },
  async handle(ctx, { query }, request) {
    const locale = localeOf(request);
    const { currency } = COUNTRIES[query.country];
    const asked = query.asking_price;
    const found = await analysePrice(ctx, {
      country: query.country,
      address: query.address,
      postalCode: query.postal_code,
      propertyType: query.property_type ?? null,
      askingPrice: asked === undefined ? null : { amount: toMinorUnits(asked, currency), currency },
      surface: query.surface_area ?? null,
      rooms: query.rooms ?? null,
    });
    if (!found) throw noSales(request, query.postal_code);
    return { body: writePrice(found, locale), headers: spokenIn(request) };
  },
});

const trends = defineRoute({
  method: 'get',
  path: '/api/analysis/trends',
  family: 'analysis',
  summary: 'How prices per m² move in a postal code',
  description:
    'The last years that have sales. A year that is not over is `partial` and compared with the same months of the years ' +
    'before. `five_year_change` is from the first of the last five rows to the last.',
  access: 'signed_in',
  query: z.object({
    postal_code: postalCode,
    years: figure(1, MOST_YEARS, { whole: true }),
    property_type: word(['apartment', 'house'] as const),
    country,
  }),
  success: { status: 200, description: 'A row for each year.', schema: trendsShape },
  async handle(ctx, { query }, request) {
    const years = query.years ?? YEARS;
    const trend = await readTrend(ctx, {
      country: query.country,
      level: 'postal_code',
      code: query.postal_code,
      type: query.property_type ?? null,
      rooms: null,
      period: 'year',
      years,
    });
    if (trend.points.length === 0) throw noSales(request, query.postal_code);
    return { body: writeTrends(query.country, trend, years), headers: spokenIn(request) };
  },
});

function noSales(request: RequestFacts, code: string): AppError {
  const t = translator(localeOf(request), 'priceAnalysis');
  return new AppError('not_found', { message: t('noSales', { postalCode: code }) });
}

/** These routes speak to a client, not to a page: what the reader chose for pages is not asked. */
function localeOf({ headers }: RequestFacts) {
  return resolveLocale(undefined, headers.get('accept-language'));
}

function spokenIn(request: RequestFacts): Record<string, string> {
  return { 'content-language': localeOf(request), vary: 'Accept-Language' };
}

export const routes: readonly AnyRoute[] = [homeReport, price, trends];
