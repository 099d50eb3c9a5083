import type { PricedSale } from '@/domains/market/valuation/model';
import { FEWEST_COMPARABLES } from '@/domains/market/valuation/model-comparables';
import { valueByModel } from '@/domains/market/valuation/model-estimate';
import { NEIGHBOURS } from '@/domains/market/valuation/model-features';
import { SaleIndex } from '@/domains/market/valuation/model-neighbours';
import { atCentre } from '@/domains/market/valuation/model-place';
import { median } from '@/domains/market/valuation/model-statistics';
import { logPrice } from '@/domains/market/valuation/model-time-index';
import { trainMarket } from '@/domains/market/valuation/model-train';
import { boostTrees, predict } from '@/domains/market/valuation/trees/boost';

/** A price, and where it is told the interval that four in five prices lie in; major units. */
export interface Answer {
  readonly value: number;
  readonly low?: number;
  readonly high?: number;
}

export type Model = (training: readonly PricedSale[]) => (home: PricedSale) => Answer;

/** What anybody could do, and what everything else is held against; the last is ours. */
export const MODELS: Readonly<Record<string, Model>> = {
  'median of the postal code': (training) => {
    const areas = new Map<string, number[]>();
    for (const sale of training) {
      for (const key of [areaOf(sale), sale.type]) {
        const prices = areas.get(key);
        if (prices) prices.push(sale.price / sale.surface);
        else areas.set(key, [sale.price / sale.surface]);
      }
    }
    const medians = new Map([...areas].map(([area, prices]) => [area, median(prices)]));
    return (home) => ({
      value: home.surface * (medians.get(areaOf(home)) ?? medians.get(home.type) ?? Number.NaN),
    });
  },
  'median of the 15 nearest': (training) => {
    const index = new SaleIndex(training);
    const usual = median(training.map((sale) => sale.price / sale.surface));
    return (home) => {
      const near = index.nearest(home, 15, (sale) => isElsewhere(sale, home));
      const each = near.map(({ sale }) => sale.price / sale.surface);
      return { value: home.surface * (each.length > 0 ? median(each) : usual) };
    };
  },
  'plain boosted trees': (training) => {
    const rows = training.map(plainFeatures);
    const columns = (rows[0] ?? []).map((_, column) =>
      Float64Array.from(rows, (row) => row[column] ?? 0),
    );
    const trees = boostTrees(columns, Float64Array.from(training, logPrice), PLAIN);
    return (home) => ({ value: home.surface * Math.exp(predict(trees, plainFeatures(home))) });
  },
  Gable: (training) => {
    const model = trainMarket(training);
    const index = new SaleIndex(training);
    return (sold) => {
      const isCoarse = sold.latitude === null;
      const home = isCoarse ? atCentre(model, sold) : sold;
      if (!home) return NO_ANSWER;
      const neighbours = index.nearest(home, NEIGHBOURS, (sale) => isElsewhere(sale, home));
      if (neighbours.length < FEWEST_COMPARABLES) return NO_ANSWER;
      const { middle, low, high } = valueByModel(model, {
        home,
        neighbours,
        day: home.day,
        isCoarse,
      });
      const priceAt = (logarithm: number) => home.surface * Math.exp(logarithm);
      return { value: priceAt(middle), low: priceAt(low), high: priceAt(high) };
    };
  },
};

/** An abstention. */
const NO_ANSWER = { value: Number.NaN };

const PLAIN = {
  rounds: 600,
  learningRate: 0.04,
  leaves: 24,
  minimum: 20,
  l2: 1,
  columnShare: 0.7,
  rowShare: 0.7,
  tolerance: 0.25,
  seed: 1,
};

function areaOf(sale: PricedSale): string {
  return `${sale.type}/${sale.postalCode}`;
}

function isElsewhere(sale: PricedSale, home: PricedSale): boolean {
  return home.place === null || sale.place !== home.place;
}

/** What the record says of the home, its place and its day, and nothing of what was sold around it. */
function plainFeatures(home: PricedSale): number[] {
  const { latitude, longitude, rooms, bedrooms, bathrooms, floors, yearBuilt, yearRenovated } =
    home;
  const known = [
    latitude,
    longitude,
    home.landSurface,
    rooms,
    bedrooms,
    bathrooms,
    floors,
    yearBuilt,
    yearRenovated,
  ];
  const details = Object.keys(home.details)
    .sort()
    .map((name) => home.details[name] ?? Number.NaN);
  return [
    Math.log(home.surface),
    home.day,
    home.type === 'house' ? 1 : 0,
    Number.parseInt(home.postalCode ?? '', 10),
    ...known.map((value) => value ?? Number.NaN),
    ...details,
  ];
}
