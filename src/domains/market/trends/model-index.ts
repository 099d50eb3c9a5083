/** Sales of one kind (place and type) in one period: how many, and what they cost above what their characteristics say. */
export interface IndexCell {
  readonly kind: string;
  /** Sorts as time runs. */
  readonly period: string;
  readonly sales: number;
  /** Sum of the logarithms of the price per m², less what the characteristics add. */
  readonly sum: number;
}

const MOST_ROUNDS = 200;
const STILL = 1e-7;
/** A kind is held back as by a tenth of a sale at the usual level, so that kinds that share no period have a scale in common. */
const HELD_BACK = 0.1;

/**
 * The level of each period, as a logarithm, with an effect for each kind: what a rise of dear quarters' share in the sales
 * adds to a mean is not in it. Kinds' and periods' effects are found in turn until they stand still.
 */
export function periodLevels(cells: readonly IndexCell[]): Map<string, number> {
  const kinds = new Map<string, number>();
  const levels = new Map<string, number>();
  for (let round = 0; round < MOST_ROUNDS; round++) {
    let moved = 0;
    settle(cells, 'period', levels, 'kind', kinds, 0, (by) => {
      moved = Math.max(moved, by);
    });
    settle(cells, 'kind', kinds, 'period', levels, HELD_BACK);
    if (moved < STILL) break;
  }
  return levels;
}

/** Sets each effect of one side to the mean of what the other side leaves. */
function settle(
  cells: readonly IndexCell[],
  side: 'kind' | 'period',
  effects: Map<string, number>,
  other: 'kind' | 'period',
  others: ReadonlyMap<string, number>,
  heldBack: number,
  onMove?: (by: number) => void,
): void {
  const rest = new Map<string, { sum: number; sales: number }>();
  for (const cell of cells) {
    const entry = rest.get(cell[side]) ?? { sum: 0, sales: heldBack };
    entry.sum += cell.sum - cell.sales * (others.get(cell[other]) ?? 0);
    entry.sales += cell.sales;
    rest.set(cell[side], entry);
  }
  for (const [key, { sum, sales }] of rest) {
    const effect = sum / sales;
    onMove?.(Math.abs(effect - (effects.get(key) ?? 0)));
    effects.set(key, effect);
  }
}
