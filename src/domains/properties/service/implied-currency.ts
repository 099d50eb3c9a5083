import { preferredCurrency } from '@/domains/accounts/service/preferred-currency';
import { findPlaceCountry } from '@/domains/places/service/find-places';
import { COUNTRIES, isCountry } from '@/kernel/countries';
import type { Currency } from '@/kernel/money';
import type { Ctx } from '@/platform/context';
import type { SearchFilters } from '../contract';
import { asksPrice } from '../model-money';
import { cityKeys, hasPlaces, postalCodes } from '../model-places';
import { findCountryOfPlaces } from '../store/currencies';

/**
 * The currency that amounts are in where the search names none: that of the place asked for, else the reader's own, else
 * null. A name that several countries share (75001 is Paris and Addison, Texas) is taken where most of the asked
 * homes are; one without homes, where the gazetteer knows it.
 */
export async function impliedCurrency(ctx: Ctx, filters: SearchFilters): Promise<Currency | null> {
  if (filters.currency || !asksPrice(filters)) return null;
  if (hasPlaces(filters)) {
    const country =
      (await findCountryOfPlaces(ctx.db, filters)) ??
      (await findPlaceCountry(ctx, {
        nameKeys: cityKeys(filters),
        postalCodes: postalCodes(filters),
      }));
    if (isCountry(country)) return COUNTRIES[country].currency;
  }
  return (await preferredCurrency(ctx)) ?? filters.readerCurrency ?? null;
}
