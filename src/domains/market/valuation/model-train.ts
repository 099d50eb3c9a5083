import type { PricedSale } from './model';
import {
  fitSpread,
  measureRecord,
  measureWidenings,
  scoresOf,
  tailsOf,
  widthRatio,
} from './model-calibrate';
import { fitPrices, MANY_SALES, type Residual, residualsOf } from './model-fit';
import type { MarketModel, PriceModel } from './model-market';
import { atCentre } from './model-place';
import { seededRandom } from './trees/random';

/** Below it trees would learn by heart what sales around tell as well. */
export const FEWEST_TO_TRAIN = 300;
const FOLDS = 5;
const MOST_MOVED = 1000;
/**
 * Where the past is cut to play the future: what was sold before each share of the sales values what came after. Cuts that
 * are far apart see different turns of the market.
 */
const ORIGINS = [0.4, 0.6, 0.8];

/** A model of one market's sales. Deterministic: the same sales in the same order give the same model. */
export function trainMarket(all: readonly PricedSale[]): MarketModel {
  const sales = all
    .filter(({ latitude, longitude }) => latitude !== null && longitude !== null)
    .sort((a, b) => a.day - b.day || (a.id < b.id ? -1 : 1));
  const model = fitPrices(sales);
  const within = outOfFold(sales);
  const scaled = {
    ...model,
    spread: fitSpread(
      model,
      within.flatMap(({ residuals }) => residuals),
    ),
    widenings: within
      .slice(0, 1)
      .flatMap(({ fold, residuals }) => measureWidenings(fold, residuals)),
  };
  const [first] = within;
  const future = ORIGINS.flatMap((share) => aheadOf(sales, share));
  const scores = scoresOf(scaled, future);
  return {
    ...scaled,
    coarsePlace: first ? coarseness(first) : 1,
    within: tailsOf(
      scoresOf(
        scaled,
        within.flatMap(({ residuals }) => residuals),
      ),
    ),
    ahead: tailsOf(scores),
    measured: measureRecord(future, scores),
    sales: sales.length,
    firstDay: sales[0]?.day ?? 0,
    lastDay: sales.at(-1)?.day ?? 0,
  };
}

interface Fold {
  readonly fold: PriceModel;
  readonly seen: readonly PricedSale[];
  readonly residuals: readonly Residual[];
}

/** What a model says of sales that it did not see, for all sales or, where they are many, for a fifth. */
function outOfFold(sales: readonly PricedSale[]): Fold[] {
  const random = seededRandom(2);
  const foldOfPlace = new Map<string, number>();
  const folds = sales.map(({ place }) => {
    const drawn = Math.floor(random() * FOLDS);
    if (place === null) return drawn;
    const fold = foldOfPlace.get(place) ?? drawn;
    foldOfPlace.set(place, fold);
    return fold;
  });
  const asked = sales.length > MANY_SALES ? [0] : [0, 1, 2, 3, 4];
  return asked.map((each) => {
    const seen = sales.filter((_, index) => folds[index] !== each);
    const fold = fitPrices(seen);
    const tested = sales.filter((_, index) => folds[index] === each);
    return { fold, seen, residuals: residualsOf(fold, seen, tested) };
  });
}

/** What a model says of sales that came after all that it saw. */
function aheadOf(sales: readonly PricedSale[], share: number): Residual[] {
  const day = sales[Math.floor(sales.length * share)]?.day ?? 0;
  const seen = sales.filter((sale) => sale.day < day);
  const tested = sales.filter((sale) => sale.day >= day);
  return residualsOf(fitPrices(seen), seen, tested);
}

/** How much wider intervals must be where only the postal code is known. */
function coarseness({ fold, seen, residuals }: Fold): number {
  const asked = residuals.slice(0, MOST_MOVED);
  const moved = asked.flatMap(({ sale }) => atCentre(fold, sale) ?? []);
  const errors = residualsOf(fold, seen, moved).map(({ residual }) => residual);
  return widthRatio(errors, asked);
}
