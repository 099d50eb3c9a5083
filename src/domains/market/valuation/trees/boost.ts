import { type Bins, binColumn, binOf, cutIntoBins } from './bins';
import { type GrowthOptions, growTree, type Tree } from './grow';
import { sampled, seededRandom } from './random';

export interface BoostOptions extends GrowthOptions {
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
      options,
    );
    for (let node = 0; node < tree.value.length; node++) {
      tree.value[node] = (tree.value[node] ?? 0) * options.learningRate;
    }
    for (let row = 0; row < target.length; row++) {
      predicted[row] =
        (predicted[row] ?? 0) + leafValue(tree, (feature) => binned[feature]?.[row] ?? 0);
    }
    trees.push(tree);
  }
  return { base, bins, trees };
}

/** What the trees say of one row of features, NaN where a value is not known. */
export function predict({ base, bins, trees }: BoostedTrees, features: ArrayLike<number>): number {
  const binned = Uint8Array.from(bins, (each, index) => binOf(each, features[index] ?? Number.NaN));
  return trees.reduce(
    (sum, tree) => sum + leafValue(tree, (feature) => binned[feature] ?? 0),
    base,
  );
}

function leafValue(tree: Tree, rangeOf: (feature: number) => number): number {
  let node = 0;
  for (let feature = tree.feature[0] ?? -1; feature !== -1; feature = tree.feature[node] ?? -1) {
    node = (rangeOf(feature) <= (tree.bin[node] ?? 0) ? tree.left[node] : tree.right[node]) ?? 0;
  }
  return tree.value[node] ?? 0;
}

function medianOf(values: Float64Array): number {
  const sorted = values.toSorted();
  return sorted[sorted.length >> 1] ?? 0;
}
