import { nameKey } from '@/kernel/text';
import { type Cells, UnusableRow } from '../sales/layouts/layout';
import { numberIn, paddedIn, textIn } from '../sales/layouts/values';
import type { MarketRent } from './model';

const COLUMNS = ['insee', 'typpred', 'loypredm2', 'lwr.ipm2', 'upr.ipm2', 'r2adj', 'nbobs_commune'];

/** Whether a header is that of the rents of 2018. */
export function isRents(header: readonly string[]): boolean {
  const has = new Set(header.map((name) => name.toLowerCase()));
  return COLUMNS.every((column) => has.has(column));
}

/** What kind of home a file of rents is about: nothing within it says so, only its name does. */
export function rentTypeOf(fileName: string): MarketRent['type'] | null {
  const name = nameKey(fileName);
  const [isHouse, isFlat] = [/maison|house/.test(name), /appart|flat/.test(name)];
  return isHouse === isFlat ? null : isHouse ? 'house' : 'apartment';
}

const AREAS = ['commune', 'epci', 'maille'] as const;

/** One line of the file. Throws {@link UnusableRow}. */
export function rentOf(row: Cells, type: MarketRent['type']): MarketRent {
  const communeCode = paddedIn(row, 'INSEE', 5);
  if (communeCode === null || !/^(\d{2}|2[AB])\d{3}$/.test(communeCode)) {
    throw new UnusableRow('INSEE', `${communeCode ?? 'nothing'} is not the code of a commune`);
  }
  const area = AREAS.find((known) => known === row.TYPPRED);
  if (!area) throw new UnusableRow('TYPPRED', `${row.TYPPRED || 'nothing'} is unknown`);
  const [perSquareMetre, low, high] = [
    neededIn(row, 'loypredm2'),
    neededIn(row, 'lwr.IPm2'),
    neededIn(row, 'upr.IPm2'),
  ];
  if (!(0 < low && low <= perSquareMetre && perSquareMetre <= high && high < 1000)) {
    throw new UnusableRow('loypredm2', `${perSquareMetre} is not between ${low} and ${high}`);
  }
  return {
    communeCode,
    commune: textIn(row, 'LIBGEO') ?? '',
    type,
    ...{ perSquareMetre, low, high, area },
    fit: neededIn(row, 'R2adj'),
    // The two files write this column's name differently.
    adverts: neededIn(row, 'NBobs_maille' in row ? 'NBobs_maille' : 'Nbobs_maille'),
    advertsInCommune: neededIn(row, 'NBobs_commune'),
  };
}

function neededIn(row: Cells, field: string): number {
  const value = numberIn(row, field);
  if (value === null) throw new UnusableRow(field, 'is empty');
  return value;
}
