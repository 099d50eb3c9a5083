import type { ComparableSale } from '../../valuation/contract';
import type { ComparableState } from './comparable-params';

type Sort = ComparableState['sort'];

const ORDERS: Readonly<Record<Sort, (one: ComparableSale, other: ComparableSale) => number>> = {
  likeness: (one, other) => other.likeness - one.likeness,
  distance: (one, other) => one.distance - other.distance,
  soldOn: (one, other) => other.soldOn.localeCompare(one.soldOn),
  price: (one, other) => Number(other.price.amount - one.price.amount),
  perSurface: (one, other) =>
    Number(other.pricePerSquareMetre.amount - one.pricePerSquareMetre.amount),
};

/** The sales in the reader's order; equals by their likeness, then by id, so that an order is always the same. */
export function sortedSales(sales: readonly ComparableSale[], sort: Sort): ComparableSale[] {
  return [...sales].sort(
    (one, other) => ORDERS[sort](one, other) || ORDERS.likeness(one, other) || one.id - other.id,
  );
}

interface View {
  readonly west: number;
  readonly south: number;
  readonly east: number;
  readonly north: number;
}

/** Those that lie in what a map shows; all of them where it shows nothing in particular. */
export function salesWithin(
  sales: readonly ComparableSale[],
  view: View | null,
): readonly ComparableSale[] {
  if (!view) return sales;
  return sales.filter(
    ({ latitude, longitude }) =>
      latitude !== null &&
      longitude !== null &&
      latitude >= view.south &&
      latitude <= view.north &&
      longitude >= view.west &&
      longitude <= view.east,
  );
}
