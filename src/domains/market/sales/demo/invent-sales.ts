import type { Town } from '@/domains/places/demo/model-town';
import { DEMO_TOWNS } from '@/domains/places/demo/model-towns';
import { seededRandom } from '@/kernel/seeded-random';
import type { RecordedSale } from '../model';
import { inventSale } from './invent-sale';
import { inventHome, type SoldHome } from './model-home';

/** Sales of a town for each home that the demo lists there: enough for the larger towns to train a model. */
const SALES_PER_LISTING = 12;
const FEWEST = 120;

/** Registers know nothing of the last weeks, and the demo's go back five years and a quarter. */
const LATEST = 25;
const EARLIEST = 1920;

/**
 * The demo's recorded sales. The same on each machine but for their dates, which count back from `now`. Some of `listed`,
 * homes that are offered now, were sold before.
 */
export function* inventSales(now: Date, listed: readonly SoldHome[]): Generator<RecordedSale> {
  const turns = turnsOfYears(now);
  for (const town of DEMO_TOWNS) {
    const count = Math.max(FEWEST, town.homes * SALES_PER_LISTING);
    for (let index = 0; index < count; index++) {
      const key = `${town.name}-sale-${index + 1}`.toLowerCase().replaceAll(' ', '-');
      const random = seededRandom(key);
      const home = inventHome(key, town, random);
      const kind = KINDS[index % 60] ?? 'usual';
      const someDay = Math.round(random.between(LATEST, EARLIEST));
      const daysAgo = turns[index] ?? someDay;
      yield inventSale(home, { now, daysAgo, drift: driftOf(town), kind }, random);
    }
  }
  for (const home of listed) {
    const random = seededRandom(`${home.key} sold before`);
    if (!random.chance(0.4)) continue;
    // Who sells again has lived there for a year at least.
    const daysAgo = Math.round(random.between(400, EARLIEST));
    yield inventSale(home, { now, daysAgo, drift: driftOf(home.town), kind: 'usual' }, random);
  }
}

/**
 * How long ago the first and the last week of each year were: registers know sales of both, and a year without them counts
 * as recorded in part.
 */
function turnsOfYears(now: Date): number[] {
  const year = now.getUTCFullYear();
  return [0, 1, 2, 3, 4, 5]
    .flatMap((back) => [Date.UTC(year - back, 0, 5), Date.UTC(year - back - 1, 11, 27)])
    .map((day) => Math.round((now.getTime() - day) / 86_400_000))
    .filter((daysAgo) => daysAgo >= LATEST && daysAgo <= EARLIEST);
}

/** The few sales that may not speak for others, by their place among sixty. */
const KINDS: Readonly<Record<number, 'several_dwellings' | 'symbolic' | 'off_plan' | 'auction'>> = {
  9: 'several_dwellings',
  23: 'symbolic',
  37: 'off_plan',
  44: 'several_dwellings',
  58: 'auction',
};

/** Within a hundredth and a half a year of the country's. */
function driftOf(town: Town): number {
  return seededRandom(`${town.name} grows`).between(-0.015, 0.015);
}
