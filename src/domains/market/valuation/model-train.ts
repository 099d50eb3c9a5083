import type { PricedSale } from './model';
import {
  crossedScores,
  fitSpread,
  measureRecord,
  measureWidenings,
  tailsOf,
  widthRatio,
} from './model-calibrate';
import { fitPrices, MANY_SALES, type Residual, residualsOf } from './model-fit';
import type { MarketModel, PriceModel } from './model-market';
import { atCentre } from './model-place';
import { sampled, seededRandom } from './trees/random';

/** Below it trees would learn by heart what sales around tell as well. */
export const FEWEST_TO_TRAIN = 300;
const FOLDS = 5;
const MOST_MOVED = 1000;
/**
 * Where the past is cut to play the future: what was sold before each share of the sales values what came after. Cuts that
 * are far apart see different turns of the market.
 */
const ORIGINS = [0.4, 0.6, 0.8];
const ORIGINS_OF_MANY = [0.6, 0.8];
/** What trials of many sales learn from and are asked about at most: the latest, and any. */
const MOST_SEEN = 25_000;
const MOST_TESTED = 8_000;
const FEWEST_SEEN = 60;

/** A model of one market's sales. Deterministic: the same sales in the same order give the same model. */
export function trainMarket(all: readonly PricedSale[]): MarketModel {
  const sales = all
    .filter(({ latitude, longitude }) => latitude !== null && longitude !== null)
    .sort((a, b) => a.day - b.day || (a.id < b.id ? -1 : 1));
  const model = fitPrices(sales);
  const origins = sales.length > MANY_SALES ? ORIGINS_OF_MANY : ORIGINS;
  const ahead = origins.flatMap((share) => aheadOf(sales, share) ?? []);
  // Where sales are many the future speaks for the past as well: it is the harder of the two, and folds would cost minutes.
  const within = sales.length > MANY_SALES ? ahead : outOfFold(sales);
  const [first] = within;
  const past = within.flatMap(({ residuals }) => residuals);
  // Sales of a few days have no past to play the future with: then that they were not seen must do.
  const future = (ahead.length > 0 ? ahead : within).flatMap(({ residuals }) => residuals);
  const scaled = {
    ...model,
    spread: fitSpread(model, past),
    widenings: first ? measureWidenings(first.model, first.residuals) : [],
  };
  const halves = new Map(sales.map((sale, index) => [sale, index % 2]));
  const scoresOf = (residuals: readonly Residual[]) =>
    crossedScores(scaled, past, residuals, (sale) => halves.get(sale) ?? 0);
  const scores = scoresOf(future);
  return {
    ...scaled,
    coarsePlace: first ? coarseness(first) : 1,
    within: tailsOf(scoresOf(past)),
    ahead: tailsOf(scores),
    measured: measureRecord(future, scores),
    sales: sales.length,
    firstDay: sales[0]?.day ?? 0,
    lastDay: sales.at(-1)?.day ?? 0,
  };
}

/** A model, what it saw, and how far it was off for sales that it did not see. */
interface Trial {
  readonly model: PriceModel;
  readonly seen: readonly PricedSale[];
  readonly residuals: readonly Residual[];
}

/** Each fifth of the sales, all of one house in the same, valued by the others. */
function outOfFold(sales: readonly PricedSale[]): Trial[] {
  const random = seededRandom(2);
  const foldOfPlace = new Map<string, number>();
  const folds = sales.map(({ place }) => {
    const drawn = Math.floor(random() * FOLDS);
    if (place === null) return drawn;
    const fold = foldOfPlace.get(place) ?? drawn;
    foldOfPlace.set(place, fold);
    return fold;
  });
  return Array.from({ length: FOLDS }, (_, fold) => {
    const seen = sales.filter((_sale, index) => folds[index] !== fold);
    return trial(
      seen,
      sales.filter((_sale, index) => folds[index] === fold),
    );
  });
}

/** What came after a share of the sales, valued by what came before; nothing where too few came before. */
function aheadOf(sales: readonly PricedSale[], share: number): Trial | null {
  const day = sales[Math.floor(sales.length * share)]?.day ?? 0;
  const seen = sales.filter((sale) => sale.day < day).slice(-MOST_SEEN);
  if (seen.length < FEWEST_SEEN) return null;
  return trial(
    seen,
    sales.filter((sale) => sale.day >= day),
  );
}

function trial(seen: readonly PricedSale[], unseen: readonly PricedSale[]): Trial {
  const model = fitPrices(seen);
  const chosen = sampled(unseen.length, Math.min(unseen.length, MOST_TESTED), seededRandom(3));
  const tested = [...chosen].flatMap((at) => unseen[at] ?? []);
  return { model, seen, residuals: residualsOf(model, seen, tested) };
}

/** How much wider intervals must be where only the postal code is known. */
function coarseness({ model, seen, residuals }: Trial): number {
  const asked = residuals.slice(0, MOST_MOVED);
  const moved = asked.flatMap(({ sale }) => atCentre(model, sale) ?? []);
  const errors = residualsOf(model, seen, moved).map(({ residual }) => residual);
  return widthRatio(errors, asked);
}
