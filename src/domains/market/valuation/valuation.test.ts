import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { PricedSale } from './model';
import { tailsOf } from './model-calibrate';
import { valueByModel } from './model-estimate';
import { NEIGHBOURS } from './model-features';
import { distanceBetween, SaleIndex } from './model-neighbours';
import { timeIndexOf } from './model-time-index';
import { trainMarket } from './model-train';
import type { Valued } from './model-valued';
import { seededRandom } from './trees/random';

const random = seededRandom(3);

/** A town whose price per m² is 3,000 in the middle, falls outwards, and rises by a tenth in a year. */
function soldAt(index: number, day: number, noise = 0.1): PricedSale {
  const [latitude, longitude] = [45.75 + 0.08 * (random() - 0.5), 4.85 + 0.1 * (random() - 0.5)];
  const surface = 25 + 100 * random();
  const far = distanceBetween({ latitude: 45.75, longitude: 4.85 }, { latitude, longitude });
  const perMetre =
    3000 * Math.exp(-0.1 * far + (0.1 * day) / 365 + noise * (random() + random() - 1));
  return {
    id: String(index),
    place: null,
    day,
    type: 'apartment',
    price: perMetre * surface,
    surface,
    latitude,
    longitude,
    landSurface: null,
    rooms: null,
    bedrooms: null,
    bathrooms: null,
    floors: null,
    yearBuilt: null,
    yearRenovated: null,
    outbuildings: null,
    postalCode: '69001',
    details: {},
  };
}

function priced({ surface }: PricedSale, { middle, low, high }: Valued) {
  const at = (logarithm: number) => surface * Math.exp(logarithm);
  return { value: at(middle), low: at(low), high: at(high) };
}

const training = Array.from({ length: 600 }, (_, index) => soldAt(index, Math.floor(index * 0.6)));

describe('a market', () => {
  const model = trainMarket(training);
  const index = new SaleIndex(training);
  const valued = (home: PricedSale, day = home.day) =>
    priced(
      home,
      valueByModel(model, {
        home,
        neighbours: index.nearest(home, NEIGHBOURS, (sale) => sale !== home),
        day,
        isCoarse: false,
      }),
    );

  test('values what it has not seen by what was sold around it, four in five within the interval', () => {
    const tested = Array.from({ length: 300 }, (_, each) =>
      soldAt(1000 + each, Math.floor(360 * random())),
    );
    const errors = tested
      .map((home) => Math.abs(valued(home).value / home.price - 1))
      .sort((a, b) => a - b);
    expect(errors[150]).toBeLessThan(0.06);
    const inside = tested.filter((home) => {
      const { low, high } = valued(home);
      return low <= home.price && home.price <= high;
    });
    expect(inside.length / tested.length).toBeGreaterThan(0.7);
    expect(inside.length / tested.length).toBeLessThan(0.9);
  });

  test('knows how prices moved', () => {
    const home = soldAt(1, 0, 0);
    expect(valued(home, 350).value / valued(home, 10).value).toBeCloseTo(1.1, 1);
  });

  test('widens the interval for what it does not know', () => {
    const [home] = training;
    if (!home) throw new Error('no sale');
    const blind = { ...home, latitude: null, longitude: null, postalCode: null };
    const width = (of: PricedSale) => Math.log(valued(of).high / valued(of).low);
    expect(width(blind)).toBeGreaterThan(width(home));
  });

  test('is the same for the same sales', () => {
    expect(JSON.stringify(trainMarket(training.slice(0, 200)))).toBe(
      JSON.stringify(trainMarket(training.slice(0, 200))),
    );
  });
});

test('a kind of home that was not sold for years has a level in each month of them', () => {
  const sales = [0, 3000].flatMap((day) => [0, 1, 2].map((each) => soldAt(each, day)));
  const near = (sale: PricedSale) => [{ sale, distance: 1 }];
  const { levels } = timeIndexOf(sales, near);
  expect(levels.length).toBeGreaterThan(90);
  expect(levels.filter((level) => !Number.isFinite(level))).toEqual([]);
});

test('a training with a mistake that is no number fails', () => {
  expect(() => tailsOf([0.1, Number.NaN])).toThrow('no number');
});

test('the nearest are those that looking at all of them finds', () => {
  const place = fc.record({
    latitude: fc.double({ min: 45.6, max: 45.9, noNaN: true }),
    longitude: fc.double({ min: 4.6, max: 5.1, noNaN: true }),
  });
  fc.assert(
    fc.property(
      place,
      fc.array(place, { maxLength: 60 }),
      fc.integer({ min: 1, max: 12 }),
      (at, places, count) => {
        const sales = places.map((each, index) => ({ ...soldAt(index, 0), ...each }));
        const home = { ...soldAt(999, 0), ...at };
        const found = new SaleIndex(sales).nearest(home, count, () => true);
        const all = sales
          .map((sale) =>
            distanceBetween(at, { latitude: sale.latitude, longitude: sale.longitude }),
          )
          .sort((a, b) => a - b);
        expect(found).toHaveLength(Math.min(count, all.length));
        for (const [rank, { distance }] of found.entries()) {
          // On the map's flat plane two that are as far may change places.
          expect(Math.abs(distance - (all[rank] ?? 0))).toBeLessThanOrEqual(0.01 * distance);
        }
      },
    ),
    { numRuns: 60 },
  );
});
