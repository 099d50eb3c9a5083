import { binOf } from './bins';
import type { BoostedTrees } from './boost';
import type { Tree } from './grow';

export interface Explained {
  /** What the trees say where nothing is known. */
  readonly base: number;
  /** What each feature adds or takes; with the base they sum to the prediction. */
  readonly added: Float64Array;
}

/**
 * What the trees say of a row, feature by feature: at each split the mean of the side taken less the mean before it goes to
 * the split's feature (Saabas, 2014). Where a feature is `unknown`, both sides are taken as often as the rows that the tree
 * grew on took them, so that it adds nothing (Friedman, 2001, section 8.2: weighted traversal).
 */
export function explain(
  { base, bins, trees }: BoostedTrees,
  features: ArrayLike<number>,
  unknown: ReadonlySet<number>,
): Explained {
  const binned = Uint8Array.from(bins, (each, index) => binOf(each, features[index] ?? Number.NaN));
  const added = new Float64Array(bins.length);
  let start = base;
  for (const tree of trees) {
    start += tree.value[0] ?? 0;
    walk(tree, 0, 1, binned, unknown, added);
  }
  return { base: start, added };
}

function walk(
  tree: Tree,
  node: number,
  share: number,
  binned: Uint8Array,
  unknown: ReadonlySet<number>,
  added: Float64Array,
): void {
  const feature = tree.feature[node] ?? -1;
  if (feature === -1) return;
  const [left, right] = [tree.left[node] ?? 0, tree.right[node] ?? 0];
  if (unknown.has(feature)) {
    const whole = tree.rows[node] ?? 1;
    for (const side of [left, right]) {
      walk(tree, side, (share * (tree.rows[side] ?? 0)) / whole, binned, unknown, added);
    }
    return;
  }
  const taken = (binned[feature] ?? 0) <= (tree.bin[node] ?? 0) ? left : right;
  const gain = (tree.value[taken] ?? 0) - (tree.value[node] ?? 0);
  added[feature] = (added[feature] ?? 0) + share * gain;
  walk(tree, taken, share, binned, unknown, added);
}

/** What the trees say of a row of which some features are `unknown`. */
export function expect(
  trees: BoostedTrees,
  features: ArrayLike<number>,
  unknown: ReadonlySet<number>,
): number {
  const { base, added } = explain(trees, features, unknown);
  return added.reduce((sum, each) => sum + each, base);
}
