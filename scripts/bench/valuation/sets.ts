import { readSales } from '@/domains/market/sales/layouts/read-sales';
import type { RecordedSale } from '@/domains/market/sales/model';
import type { PricedSale } from '@/domains/market/valuation/model';
import { dayOf, pricedSaleOf } from '@/domains/market/valuation/model-priced-sale';
import { seededRandom } from '@/domains/market/valuation/trees/random';
import { realData } from '@/testing/real-data';

/** One question to the models: what is learned from, and what is asked. */
export interface Round {
  readonly training: readonly PricedSale[];
  readonly tested: readonly PricedSale[];
}

export interface TestSet {
  readonly name: string;
  /** Another year or place, that nothing was chosen by: it tells whether intervals hold elsewhere. */
  readonly isHeldBack?: true;
  readonly rounds: readonly Round[];
}

const FOLDS = 5;

/**
 * The test sets, by rules that were written before anything was measured and are the same for every model: sales of one
 * dwelling with a price of at least 1,000 and a surface of at least 9 m², nothing else left out. King County is divided at
 * random by house; Lyon and Toulon are asked about what was sold after everything that was learned.
 */
export async function testSets(): Promise<TestSet[]> {
  const king = await pricedSales('king-county/kc_house_data.csv.gz');
  const lyon = await pricedSales('dvf-lyon-flats/lyon-flats-2014-2016.csv.gz');
  const toulon = await pricedSales('dvf-geo/toulon-83137-2024.csv.gz');
  const hendaye = await pricedSales('dvf-geo/hendaye-64260-2019-2022.csv');
  const rhone = await pricedSales('dvf-geo/rhone-69-2018-part.csv.gz');
  return [
    { name: 'King County 2014–15', rounds: foldsByHouse(king) },
    { name: 'Lyon 2016', rounds: [splitAt(lyon, '2016-01-01')] },
    { name: 'Toulon October–December 2024', rounds: [splitAt(toulon, '2024-10-01')] },
    heldBack('Lyon 2015', splitAt(lyon, '2015-01-01', '2016-01-01')),
    heldBack('Toulon July–September 2024', splitAt(toulon, '2024-07-01', '2024-10-01')),
    heldBack('Hendaye 2021', splitAt(hendaye, '2021-01-01', '2022-01-01')),
    heldBack('Hendaye 2022', splitAt(hendaye, '2022-01-01')),
    heldBack('Rhône May–December 2018', splitAt(rhone, '2018-05-01')),
  ];
}

async function pricedSales(path: string): Promise<PricedSale[]> {
  const file = realData(path);
  if (!file) throw new Error(`../shared/data/${path} is not there`);
  const { sales } = await readSales(file);
  return sales.flatMap((sale) => priced(sale) ?? []);
}

function priced(sale: RecordedSale): PricedSale | null {
  const { propertyType: type, price, exclusions } = sale;
  if (exclusions.length > 0 || price === null) return null;
  return pricedSaleOf(sale.sourceKey, { ...sale, type, price });
}

function foldsByHouse(sales: readonly PricedSale[]): Round[] {
  const random = seededRandom(7);
  const folds = new Map<string | null, number>();
  for (const place of [...new Set(sales.map((sale) => sale.place))].sort()) {
    folds.set(place, Math.floor(random() * FOLDS));
  }
  return Array.from({ length: FOLDS }, (_, fold) => ({
    training: sales.filter(({ place }) => folds.get(place) !== fold),
    tested: sales.filter(({ place }) => folds.get(place) === fold),
  }));
}

function heldBack(name: string, round: Round): TestSet {
  return { name: `held back: ${name}`, isHeldBack: true, rounds: [round] };
}

/** What was sold before a day teaches, what was sold from then on (and before `end`) is asked. */
function splitAt(sales: readonly PricedSale[], date: string, end = '9999-12-31'): Round {
  const [first, last] = [dayOf(date), dayOf(end)];
  return {
    training: sales.filter((sale) => sale.day < first),
    tested: sales.filter((sale) => sale.day >= first && sale.day < last),
  };
}
