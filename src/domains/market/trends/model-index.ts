/** Sales of one kind (place and type) in one period: how many, and what they cost above what their characteristics say. */
export interface IndexCell {
  readonly kind: string;
  readonly period: string;
  readonly sales: number;
  /** Sum of the logarithms of the price per m², less what the characteristics add. */
  readonly sum: number;
}

const MOST_ROUNDS = 100;
/** An index is kept to a tenth of a per cent. */
const STILL = 1e-5;

/**
 * The level of each period, as a logarithm, with an effect for each kind: what a rise of dear quarters' share in the sales
 * adds to a mean is not in it. Periods' and kinds' effects are found in turn until they stand still. A kind that shares no
 * period with others keeps no effect: nothing tells its level from its period's.
 */
export function periodLevels(cells: readonly IndexCell[]): Map<string, number> {
  const periods = numbered(cells.map(({ period }) => period));
  const kinds = numbered(cells.map(({ kind }) => kind));
  const levels = new Float64Array(periods.names.length);
  const effects = new Float64Array(kinds.names.length);
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const moved = settle(cells, periods.of, levels, kinds.of, effects);
    if (moved < STILL || kinds.names.length === 1) break;
    settle(cells, kinds.of, effects, periods.of, levels);
  }
  return new Map(periods.names.map((name, index) => [name, levels[index] ?? 0]));
}

interface Numbered {
  readonly names: readonly string[];
  /** The number of each cell's name. */
  readonly of: Int32Array;
}

function numbered(values: readonly string[]): Numbered {
  const numbers = new Map<string, number>();
  const of = new Int32Array(values.length);
  values.forEach((value, index) => {
    const number = numbers.get(value) ?? numbers.size;
    numbers.set(value, number);
    of[index] = number;
  });
  return { names: [...numbers.keys()], of };
}

/** Sets each effect of one side to the mean of what the other side leaves; returns the largest change. */
function settle(
  cells: readonly IndexCell[],
  sideOf: Int32Array,
  effects: Float64Array,
  otherOf: Int32Array,
  others: Float64Array,
): number {
  const sums = new Float64Array(effects.length);
  const sales = new Float64Array(effects.length);
  cells.forEach((cell, index) => {
    const side = sideOf[index] ?? 0;
    sums[side] = (sums[side] ?? 0) + cell.sum - cell.sales * (others[otherOf[index] ?? 0] ?? 0);
    sales[side] = (sales[side] ?? 0) + cell.sales;
  });
  let moved = 0;
  for (let side = 0; side < effects.length; side++) {
    const effect = (sums[side] ?? 0) / (sales[side] ?? 1);
    moved = Math.max(moved, Math.abs(effect - (effects[side] ?? 0)));
    effects[side] = effect;
  }
  return moved;
}
