import type { z } from 'zod';
import type { ComparableSale, Estimate } from '@/domains/market/valuation/contract';
import { COUNTRIES } from '@/kernel/countries';
import type { Locale } from '@/kernel/locale';
import { type Money, toMajorUnits } from '@/kernel/money';
import { translator } from '@/platform/i18n/translator';
import type { AnalysedSale, PriceAnalysis } from './analyse';
import type { priceShape } from './rest-shapes';
import { suggestionFor } from './rest-suggestion';

type Price = z.input<typeof priceShape>;

/** An analysis as reference 2 writes it, with what it adds. Texts are in `locale`. */
export function writePrice(found: PriceAnalysis, locale: Locale): Price {
  const { estimate, offer, place, trend } = found;
  const evidence = estimate?.comparables ?? [];
  return {
    address: found.address,
    postal_code: found.postalCode,
    city: found.city,
    country: found.country,
    currency: COUNTRIES[found.country].currency,
    property_id: found.propertyId,
    property_type: found.propertyType,
    surface_area: found.surface,
    rooms: found.rooms,
    asking_price: major(found.askingPrice),
    address_found: place !== null,
    location_precision: place?.precision ?? null,
    note: noteOn(found, locale),
    simple_analysis: writeSales(found.sales),
    trend_analysis: writeTrend(found),
    recommendation: {
      fair_price_range: offer?.fairRange
        ? [toMajorUnits(offer.fairRange.low), toMajorUnits(offer.fairRange.high)]
        : null,
      market_position: offer?.position ?? 'unknown',
      negotiation_suggestion: suggestionFor(offer, locale),
      opening_offer: major(offer?.opening),
      highest_offer: major(offer?.ceiling),
    },
    estimate: writeEstimate(estimate),
    not_valued_because:
      estimate === null
        ? ['property_type']
        : estimate.status === 'abstained'
          ? estimate.reasons
          : [],
    comparables: evidence.map(writeComparable),
    sources: [
      ...new Set([
        ...trend.sources,
        ...(estimate?.sources ?? []),
        ...found.sales.map(({ source }) => source),
      ]),
    ].sort(),
    is_demo: trend.isDemo || estimate?.isDemo === true || found.sales.some(({ isDemo }) => isDemo),
  };
}

function noteOn({ place, postalCode }: PriceAnalysis, locale: Locale): string | null {
  const t = translator(locale, 'priceAnalysis');
  if (place === null) return t('ofPostalCode', { postalCode });
  return place.precision === 'street' ? t('ofStreet') : null;
}

function writeSales(sales: readonly AnalysedSale[]): Price['simple_analysis'] {
  const perMetre = sales.flatMap(({ pricePerSquareMetre }) => major(pricePerSquareMetre) ?? []);
  const prices = sales.flatMap(({ price }) => major(price) ?? []);
  const sorted = [...perMetre].sort((a, b) => a - b);
  const middle = (sorted.length - 1) / 2;
  const median = ((sorted[Math.floor(middle)] ?? 0) + (sorted[Math.ceil(middle)] ?? 0)) / 2;
  const mean = perMetre.reduce((sum, each) => sum + each, 0) / perMetre.length;
  return {
    sales_count: sales.length,
    avg_price_per_sqm: perMetre.length > 0 ? rounded(mean, 2) : null,
    median_price_per_sqm: perMetre.length > 0 ? rounded(median, 2) : null,
    min_price: prices.length > 0 ? Math.min(...prices) : null,
    max_price: prices.length > 0 ? Math.max(...prices) : null,
    sales: sales.map(writeSale),
  };
}

function writeSale(sale: AnalysedSale) {
  return {
    date: sale.soldOn,
    address: sale.address,
    postal_code: sale.postalCode,
    city: sale.city,
    property_type: sale.type,
    price: major(sale.price),
    surface_area: sale.surface === null ? null : rounded(sale.surface, 2),
    rooms: sale.rooms,
    price_per_sqm: major(sale.pricePerSquareMetre),
    distance_m: sale.distance === undefined ? null : Math.round(sale.distance * 1000),
    similarity: sale.likeness === undefined ? null : rounded(sale.likeness, 3),
  };
}

function writeComparable(sale: ComparableSale): Price['comparables'][number] {
  return {
    ...writeSale(sale),
    adjusted_price: toMajorUnits(sale.adjustedPrice),
    age_in_months: sale.ageInMonths,
    latitude: sale.latitude,
    longitude: sale.longitude,
    source: sale.source,
  };
}

/** From so many sales on chance has little to say in a year's change; below the second it has most. */
const MANY = 40;
const SOME = 15;

function writeTrend({ trend, sales }: PriceAnalysis): Price['trend_analysis'] {
  const change = trend.oneYearChange;
  const compared = trend.points.filter(
    ({ period }) => period === change?.from || period === change?.to,
  );
  const points = compared.reduce((sum, point) => sum + point.sales, 0);
  const average = writeSales(sales).avg_price_per_sqm ?? null;
  const isEven = compared.every(({ isUneven }) => !isUneven);
  return {
    price_trend: change ? rounded(change.share * 100, 1) : null,
    price_trend_corrected:
      change && change.corrected !== null ? rounded(change.corrected * 100, 1) : null,
    projected_price_per_sqm:
      change && average !== null ? rounded(average * (1 + change.share), 2) : null,
    confidence: points >= MANY && isEven ? 'high' : points >= SOME ? 'medium' : 'low',
    data_points: points,
    method: trend.method,
    partial: compared.some(({ isPartial }) => isPartial),
  };
}

function writeEstimate(estimate: Estimate | null): Price['estimate'] {
  if (estimate?.status !== 'valued') return null;
  const { model } = estimate;
  return {
    value: toMajorUnits(estimate.value),
    interval: [toMajorUnits(estimate.low), toMajorUnits(estimate.high)],
    price_per_sqm: toMajorUnits(estimate.pricePerSquareMetre),
    confidence: estimate.confidence,
    confidence_reasons: estimate.confidenceReasons,
    missing: estimate.missing,
    as_of: estimate.asOf,
    data_from: estimate.dataFrom,
    data_to: estimate.dataTo,
    sales_used: estimate.salesUsed,
    model: model && {
      market: model.market,
      version: model.version,
      trained_at: model.trainedAt.toISOString(),
      sales: model.sales,
      median_error: model.medianError,
      coverage: model.coverage,
    },
  };
}

/** Null for null. */
export function major(money: Money | null | undefined): number | null {
  return money ? toMajorUnits(money) : null;
}

export function rounded(value: number, digits: number): number {
  return Number(value.toFixed(digits));
}
