import { z } from 'zod';
import { COUNTRIES } from '@/kernel/countries';
import { AppError } from '@/kernel/errors';
import { isLocale, type Locale } from '@/kernel/locale';
import type { RequestFacts } from '@/platform/http/route';
import { LOCALE_COOKIE, resolveLocale } from '@/platform/i18n/resolve-locale';
import { PRICE_PARAM_NAMES, type PriceParam } from '../model-price-address';
import type { OfferTerms } from '../offer/contract';
import { loadPriceParams } from '../ui/facts/price-params';
import { readFacts } from '../ui/facts/read-facts';
import { loadOfferParams, readTerms } from '../ui/offer/offer-params';
import { type HomeFacts, homeFacts } from '../valuation/contract';

const text = z.string().optional();

/** The page's own address, read as the page reads it: what it shows and what is downloaded cannot differ. */
export const homeQuery = z.object({
  country: text.describe('FR, US, GB or IN; FR unless told'),
  address: text.describe('Number and street, at most 300 characters'),
  postal_code: text,
  city: text,
  lat: text,
  lon: text,
  type: text.describe('apartment, house, villa, studio or loft'),
  surface: text.describe('In `unit`'),
  land: text.describe('In `unit`'),
  unit: text.describe('m2 or sqft; what the country measures in unless told'),
  rooms: text,
  bedrooms: text,
  bathrooms: text,
  floor: text,
  year: text,
  condition: text,
  energy: text,
  on: text.describe('An ISO date: only sales before it count'),
  lang: text.describe('en or fr; what the page would be in unless told'),
});

/** The terms of an offer, and the report's language. */
export const offerQuery = z.object({
  asking: text.describe('What the seller asks, in the currency of the country'),
  works: text.describe('What the reader expects to spend on works, likewise'),
  days: text.describe('Days since it was first listed'),
  lang: homeQuery.shape.lang,
});

export const reportQuery = homeQuery.extend(offerQuery.shape);

/** The home that a query asks about. Throws `invalid_input` with the field for what cannot be. */
export function homeOf(search: URLSearchParams, now: Date): HomeFacts {
  const { facts, problems, isAsked } = readFacts(
    loadPriceParams(search),
    now.toISOString().slice(0, 10),
  );
  const [wrong] = Object.entries(problems);
  if (wrong) throw wrongParam(PRICE_PARAM_NAMES[wrong[0] as PriceParam], wrong[1].kind);
  if (!isAsked) throw wrongParam('address', 'missing');
  return homeFacts.parse(facts);
}

/** The terms of the offer, likewise; amounts are in the currency of the home's country. */
export function termsOf(search: URLSearchParams, { country }: HomeFacts): OfferTerms {
  const { terms, problems } = readTerms(loadOfferParams(search), COUNTRIES[country].currency);
  const [wrong] = Object.entries(problems);
  if (wrong) throw wrongParam(...wrong);
  return terms;
}

/** What was asked for, else what a page would be in for this reader. */
export function localeOf({ url, headers }: RequestFacts): Locale {
  const asked = url.searchParams.get('lang');
  if (isLocale(asked)) return asked;
  const cookie = new RegExp(`(?:^|;\\s*)${LOCALE_COOKIE}=(\\w+)`).exec(headers.get('cookie') ?? '');
  return resolveLocale(cookie?.[1], headers.get('accept-language'));
}

function wrongParam(name: string, kind: string): AppError {
  return new AppError('invalid_input', {
    message: `${name}: ${SENTENCES[kind] ?? 'is not valid'}`,
    issues: [{ in: 'query', path: [name], message: SENTENCES[kind] ?? 'is not valid', kind }],
  });
}

const SENTENCES: Readonly<Record<string, string>> = {
  number: 'is no number',
  positive: 'has to be more than zero',
  negative: 'has to be zero or more',
  whole: 'has to be a whole number',
  day: 'is no ISO date',
  future: 'is a day to come',
  too_long: 'has more than 300 characters',
  too_large: 'is too large',
  too_small: 'is too small',
  missing: 'is wanted, or a postal code, a town or a position',
  swapped: 'seems to be the longitude',
};
