import { dgfipRaw } from './dgfip-raw';
import { geoDvf } from './geo-dvf';
import { kingCounty } from './king-county';
import type { SaleLayout } from './layout';
import { lyonFlats } from './lyon-flats';
import { ukPricePaid } from './uk-price-paid';

/** The Lyon layout's columns are all in Etalab's as well, so Etalab's comes first. */
const LAYOUTS: readonly SaleLayout[] = [geoDvf, dgfipRaw, kingCounty, ukPricePaid, lyonFlats];

/** The layout whose columns a header has, or null where none has them. */
export function recogniseSales(header: readonly string[]): SaleLayout | null {
  const has = new Set(header);
  return LAYOUTS.find(({ columns }) => columns.every((column) => has.has(column))) ?? null;
}
