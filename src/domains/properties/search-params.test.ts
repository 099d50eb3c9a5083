import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { writeLine } from './area/line-code';
import { SORTS, searchInput } from './contract';
import {
  loadSearchState,
  SORT_CHOICES,
  searchHref,
  searchOf,
  searchParams,
  searchUrlKeys,
} from './search-params';

const read = (query: string) => loadSearchState(new URLSearchParams(query));

describe('a search in the address', () => {
  it('reads every filter', () => {
    const state = read(
      'transaction=rent&city=Lyon,Saint-%C3%89tienne&postal_code=69003&type=house,loft&min_price=700&max_price=1500.5' +
        '&currency=EUR&bedrooms=2&bathrooms=1.5&rooms=3&min_surface=40&max_surface=90&min_year=1900&max_year=2020' +
        '&status=let&features=garden,balcony&q=quiet%20street&sort=price_asc&without=pool&since=2026-02-01' +
        '&min_price_m2=10&max_price_m2=30&bounds=170,-20,-170,-10.5&area=' +
        writeLine([
          [4.8, 45.7],
          [4.9, 45.7],
          [4.85, 45.8],
        ]),
    );
    expect(searchOf(state)).toEqual({
      transaction: 'rent',
      cities: ['Lyon', 'Saint-Étienne'],
      postalCodes: ['69003'],
      types: ['house', 'loft'],
      statuses: ['let'],
      minPrice: 700,
      maxPrice: 1500.5,
      currency: 'EUR',
      minBedrooms: 2,
      minBathrooms: 1.5,
      minRooms: 3,
      minSurface: 40,
      maxSurface: 90,
      minYear: 1900,
      maxYear: 2020,
      features: ['garden', 'balcony'],
      excludeFeatures: ['pool'],
      listedSince: '2026-02-01',
      minPricePerSquareMetre: 10,
      maxPricePerSquareMetre: 30,
      bounds: { west: 170, south: -20, east: -170, north: -10.5 },
      area: [
        [4.8, 45.7],
        [4.9, 45.7],
        [4.85, 45.8],
      ],
      words: 'quiet street',
      sort: 'price_asc',
    });
  });

  it('writes an address that reads back the same', () => {
    const query =
      'transaction=rent&city=Pune&min_price=20000&currency=INR&type=apartment&q=sea%20view';
    const state = read(query);
    expect(read(searchHref(state).split('?')[1] ?? '')).toEqual(state);
  });

  it('leaves defaults out of the address', () => {
    expect(searchHref(read('transaction=sale&sort=newest&city='))).toBe('/properties');
  });

  it('takes nonsense as not asked and keeps the rest', () => {
    const state = read(
      'transaction=steal&type=castle,house&min_price=-3&max_price=1e99&bedrooms=2.5&min_year=12&since=2026-02-30&bounds=1,2,3,99&area=AAAA&currency=XAU' +
        '&city=%00%00,Paris&sort=chaos&q=%00',
    );
    expect(searchOf(state)).toEqual({
      transaction: 'sale',
      cities: ['Paris'],
      postalCodes: [],
      types: ['house'],
      statuses: [],
      features: [],
      excludeFeatures: [],
      sort: 'newest',
    });
  });

  it('turns reversed ranges round', () => {
    expect(searchOf(read('min_price=500&max_price=100'))).toMatchObject({
      minPrice: 100,
      maxPrice: 500,
    });
  });

  it('never makes the contract refuse, whatever is typed', () => {
    const keys = Object.keys(searchParams).map(
      (name) => searchUrlKeys[name as keyof typeof searchUrlKeys] ?? name,
    );
    const value = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 700 }),
      fc.double().map(String),
      fc.constantFrom('', ',', 'NaN', '-0', '1e3', 'draft', "'; drop table listing; --", '0x1F'),
    );
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.constantFrom(...keys), value)), (pairs) => {
        const state = loadSearchState(new URLSearchParams(pairs));
        expect(searchInput.safeParse(searchOf(state)).error).toBeUndefined();
      }),
    );
  });

  it('offers the sorts that the contract knows', () => {
    expect(SORT_CHOICES).toEqual(SORTS);
  });
});
