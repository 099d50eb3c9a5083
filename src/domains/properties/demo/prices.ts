import { SALE_EXPONENT, sizeLevel } from '@/domains/places/demo/model-home';
import { COUNTRIES } from '@/kernel/countries';
import { type Money, toMinorUnits } from '@/kernel/money';
import type { Random } from '@/kernel/seeded-random';
import { type Era, type HomeFacts, isFlat } from './facts';

const ERA_LEVEL: Record<Era, number> = { old: 1.02, middle: 0.88, late: 0.97, new: 1.14 };
const FEATURE_LEVEL = {
  pool: 1.07,
  view: 1.05,
  terrace: 1.04,
  balcony: 1.02,
  garage: 1.03,
} as const;

/** Small homes are dearer to rent above all. */
const RENT_EXPONENT = -0.24;

/** A price, or a month's rent, that such a home would ask: its town's level per m², bent by what it is and has. */
export function inventPrice(home: HomeFacts, random: Random): Money {
  const { town, quarter } = home;
  const perSquareMetre =
    (home.transaction === 'sale' ? town.salePerSquareMetre : town.rentPerSquareMetre) *
    quarter.level *
    random.between(0.9, 1.1);
  return {
    amount: toMinorUnits(rounded(worth(home, perSquareMetre), home), currencyOf(home)),
    currency: currencyOf(home),
  };
}

function currencyOf(home: HomeFacts): Money['currency'] {
  return COUNTRIES[home.country].currency;
}

function worth(home: HomeFacts, perSquareMetre: number): number {
  if (home.type === 'land') return perSquareMetre * 0.16 * (home.landSurface ?? 0);
  if (home.type === 'parking') return perSquareMetre * 0.4 * home.surface;
  if (home.type === 'commercial') return perSquareMetre * 0.75 * home.surface;
  let level = ERA_LEVEL[home.era];
  for (const feature of home.features) {
    if (feature in FEATURE_LEVEL) level *= FEATURE_LEVEL[feature as keyof typeof FEATURE_LEVEL];
  }
  const exponent = home.transaction === 'rent' ? RENT_EXPONENT : SALE_EXPONENT;
  const plot = isFlat(home.type) ? null : (home.landSurface ?? 0);
  return (
    perSquareMetre * level * sizeLevel({ surface: home.surface, plot }, exponent) * home.surface
  );
}

/** To the step that people ask in: 4,900 euros of rent are said, 4,913 are not. */
function rounded(amount: number, home: HomeFacts): number {
  const rent = home.transaction === 'rent';
  const step =
    home.country === 'IN' ? (rent ? 500 : 100_000) : rent ? 5 : amount > 600_000 ? 5000 : 1000;
  return Math.max(step, Math.round(amount / step) * step);
}

/** What was asked before, first to last, ending with the price of today; most homes never changed theirs. */
export function inventPriceHistory(home: HomeFacts, today: Money, random: Random): Money[] {
  const drops = random.chance(0.24) ? (random.chance(0.25) ? 2 : 1) : 0;
  const history = [today];
  for (let drop = 0; drop < drops; drop++) {
    const later = Number(history[0]?.amount ?? today.amount) / 100;
    const earlier = rounded(later * random.between(1.025, 1.07), home);
    if (earlier > later) {
      history.unshift({ amount: toMinorUnits(earlier, today.currency), currency: today.currency });
    }
  }
  return history;
}
