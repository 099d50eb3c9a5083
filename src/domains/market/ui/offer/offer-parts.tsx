import type { SearchParams } from 'nuqs/server';
import type { ReactNode } from 'react';
import { COUNTRIES, type Country } from '@/kernel/countries';
import type { Locale } from '@/kernel/locale';
import { type Currency, type Money, toMajorUnits } from '@/kernel/money';
import { offerOn } from '../../offer/model-offer';
import type { TrendInput } from '../../trends/contract';
import type { Estimate } from '../../valuation/contract';
import { loadTrendParams, type TrendArea, trendAsked } from '../trends/trend-params';
import { Downloads } from './downloads';
import {
  type ListedTerms,
  loadOfferParams,
  OFFER_PARAMS,
  type OfferParams,
  readTerms,
  termsBeside,
} from './offer-params';
import { OfferSection } from './offer-section';

/** A page's parts about the offer, for the slots that its answer leaves open. */
interface OfferParts {
  /** Null where nothing, or nothing possible, is asked. */
  readonly asking: Money | null;
  readonly offer: ReactNode;
  readonly downloads: ReactNode;
}

/**
 * Weighs the offer on an estimate that the page has at hand. `page` is the page's path; the report lies under it. `listed` are the
 * listing's own terms, which hold until the reader sets others.
 */
export function offerParts(props: {
  page: string;
  country: Country;
  estimate: Estimate;
  areas: readonly TrendArea[];
  searchParams: SearchParams;
  listed?: ListedTerms;
  locale: Locale;
}): OfferParts {
  const { page, country, estimate, areas, searchParams, listed, locale } = props;
  const { currency } = COUNTRIES[country];
  const params = loadOfferParams(searchParams);
  const { terms, problems } = readTerms(params, currency);
  const offer = offerOn(estimate, listed ? termsBeside(terms, listed) : terms);
  const asked = entriesOf(searchParams);
  const trend = trendAsked(loadTrendParams(searchParams), country, areas);
  const query = new URLSearchParams(asked.map(([name, value]) => [name, value]));
  query.set('lang', locale);
  return {
    asking: offer.askingPrice,
    offer: (
      <OfferSection
        offer={offer}
        action={page}
        kept={asked.filter(([name]) => !OFFER_PARAMS.some((param) => param === name))}
        params={params}
        problems={problems}
        usual={listed ? usualOf(listed, currency) : {}}
        currency={currency}
      />
    ),
    downloads: (
      <Downloads
        report={`${page}/report.pdf?${query}`}
        sales={page === '/price' ? `/price/comparables.csv?${query}` : null}
        trend={trend && `/price/trend.csv?${trendQuery(trend)}`}
      />
    ),
  };
}

/** An asking price in another currency than the fields' is in none of them. */
function usualOf({ asking, daysListed }: ListedTerms, currency: Currency): Partial<OfferParams> {
  return {
    asking: asking?.currency === currency ? String(toMajorUnits(asking)) : null,
    days: String(daysListed),
  };
}

function entriesOf(searchParams: SearchParams): [name: string, value: string][] {
  return Object.entries(searchParams).flatMap(([name, value]) =>
    [value ?? []].flat().map((one): [string, string] => [name, one]),
  );
}

function trendQuery(trend: TrendInput): URLSearchParams {
  const told = Object.entries(trend).filter(([, value]) => value !== null);
  return new URLSearchParams(told.map(([name, value]) => [name, String(value)]));
}
