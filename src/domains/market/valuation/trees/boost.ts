import { type Bins, binColumn, binOf, cutIntoBins, rangesOf } from './bins';
import { type GrowthOptions, growTree, type Tree } from './grow';
import { sampled, seededRandom } from './random';

export interface BoostOptions extends Omit<GrowthOptions, 'ranges'> {
  readonly rounds: number;
  readonly learningRate: number;
  /** Of the columns and rows, what each tree sees. */
  readonly columnShare: number;
  readonly rowShare: number;
  /** Residuals beyond this count no more than this: one strange sale must not bend its neighbourhood (Huber, 1964). */
  readonly tolerance: number;
  readonly seed: number;
}

export interface BoostedTrees {
  readonly base: number;
  readonly bins: readonly Bins[];
  readonly trees: readonly Tree[];
}

/**
 * Gradient-boosted regression trees (Friedman, 2001) on Huber's loss, by histograms. `columns` holds one array a
 * feature, NaN where a value is not known. Deterministic for a seed.
 */
export function boostTrees(
  columns: readonly Float64Array[],
  target: Float64Array,
  options: BoostOptions,
): BoostedTrees {
  const bins = columns.map(cutIntoBins);
  const binned = columns.map((column, index) => binColumn(bins[index] as Bins, column));
  const growth = { ...options, ranges: rangesOf(bins) };
  const random = seededRandom(options.seed);
  const base = medianOf(target);
  const predicted = new Float64Array(target.length).fill(base);
  const gradients = new Float64Array(target.length);
  const trees: Tree[] = [];
  const rowCount = Math.max(1, Math.round(target.length * options.rowShare));
  const columnCount = Math.max(1, Math.round(columns.length * options.columnShare));
  for (let round = 0; round < options.rounds; round++) {
    for (let row = 0; row < target.length; row++) {
      const residual = (target[row] ?? 0) - (predicted[row] ?? 0);
      gradients[row] = Math.max(-options.tolerance, Math.min(options.tolerance, residual));
    }
    const features = [...sampled(columns.length, columnCount, random)];
    const tree = growTree(
      binned,
      features,
      gradients,
      sampled(target.length, rowCount, random),
      growth,
    );
    for (let node = 0; node < tree.value.length; node++) {
      tree.value[node] = (tree.value[node] ?? 0) * options.learningRate;
    }
    addTree(tree, binned, predicted);
    trees.push(tree);
  }
  return { base, bins, trees };
}

/** Adds what a tree says of every row. Written out, since training spends a third of its time here. */
function addTree(
  { feature, bin, left, right, value }: Tree,
  columns: readonly Uint8Array[],
  predicted: Float64Array,
): void {
  const columnAt = Array.from(feature, (index) => columns[index] ?? NOTHING);
  for (let row = 0; row < predicted.length; row++) {
    let node = 0;
    while ((feature[node] ?? -1) !== -1) {
      const isLeft = (columnAt[node]?.[row] ?? 0) <= (bin[node] ?? 0);
      node = (isLeft ? left[node] : right[node]) ?? 0;
    }
    predicted[row] = (predicted[row] ?? 0) + (value[node] ?? 0);
  }
}

const NOTHING = new Uint8Array();

/** What the trees say of one row of features, NaN where a value is not known. */
export function predict({ base, bins, trees }: BoostedTrees, features: ArrayLike<number>): number {
  const binned = Uint8Array.from(bins, (each, index) => binOf(each, features[index] ?? Number.NaN));
  let sum = base;
  for (const { feature, bin, left, right, value } of trees) {
    let node = 0;
    for (let at = feature[0] ?? -1; at !== -1; at = feature[node] ?? -1) {
      node = ((binned[at] ?? 0) <= (bin[node] ?? 0) ? left[node] : right[node]) ?? 0;
    }
    sum += value[node] ?? 0;
  }
  return sum;
}

function medianOf(values: Float64Array): number {
  const sorted = values.toSorted();
  return sorted[sorted.length >> 1] ?? 0;
}
