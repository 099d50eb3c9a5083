/** One tree as parallel arrays; a node is a leaf where its `feature` is -1. */
export interface Tree {
  readonly feature: Int16Array;
  /** Rows in a range up to this go left. */
  readonly bin: Uint8Array;
  readonly left: Int16Array;
  readonly right: Int16Array;
  /** Of a leaf what it adds; of another node the mean of its leaves, by the rows that they held. */
  readonly value: Float64Array;
  /** Rows that it was grown on. */
  readonly rows: Float64Array;
}

export interface GrowthOptions {
  readonly leaves: number;
  /** Rows that a leaf needs at least. */
  readonly minimum: number;
  /** Pulls the values of leaves with few rows towards zero. */
  readonly l2: number;
  /** How many ranges a column has at most. */
  readonly ranges: number;
}

interface Leaf {
  readonly node: number;
  readonly start: number;
  readonly end: number;
  readonly gradient: number;
  readonly histogram: Float64Array;
  readonly split: Split | null;
}

interface Split {
  readonly feature: number;
  readonly bin: number;
  readonly gain: number;
}

/** Sum of gradients and number of rows. */
const WIDTH = 2;

/**
 * Grows one regression tree on the gradients of `rows`, always splitting the leaf that gains most (Ke et al., LightGBM,
 * 2017). Hessians are one, so that a leaf's value is the mean of its gradients, shrunk by `l2`. `rows` is reordered.
 */
export function growTree(
  columns: readonly Uint8Array[],
  features: readonly number[],
  gradients: Float64Array,
  rows: Int32Array,
  options: GrowthOptions,
): Tree {
  const { leaves, minimum, ranges } = options;
  const size = 2 * leaves - 1;
  const tree = {
    feature: new Int16Array(size).fill(-1),
    bin: new Uint8Array(size),
    left: new Int16Array(size),
    right: new Int16Array(size),
    value: new Float64Array(size),
    rows: new Float64Array(size),
  };
  const spare = new Int32Array(rows.length);
  let nodes = 1;
  const leafOf = (node: number, start: number, end: number, histogram: Float64Array): Leaf => {
    let gradient = 0;
    for (let at = start; at < end; at++) gradient += gradients[rows[at] ?? 0] ?? 0;
    tree.value[node] = gradient / (end - start + options.l2);
    tree.rows[node] = end - start;
    const split =
      end - start < 2 * minimum
        ? null
        : bestSplit(histogram, features, gradient, end - start, options);
    return { node, start, end, gradient, histogram, split };
  };
  const open = [
    leafOf(
      0,
      0,
      rows.length,
      histogramOf(columns, features, gradients, rows, 0, rows.length, ranges),
    ),
  ];
  while (nodes < size - 1) {
    const best = takeBest(open);
    if (!best?.split) break;
    const { feature, bin } = best.split;
    const middle = partition(columns[feature] ?? NOTHING, bin, rows, spare, best.start, best.end);
    const [left, right] = [nodes, nodes + 1];
    nodes += 2;
    tree.feature[best.node] = feature;
    tree.bin[best.node] = bin;
    tree.left[best.node] = left;
    tree.right[best.node] = right;
    // Only the smaller side is counted; the other is what is left of the parent.
    const isLeftSmaller = middle - best.start < best.end - middle;
    const [from, to] = isLeftSmaller ? [best.start, middle] : [middle, best.end];
    const smaller = histogramOf(columns, features, gradients, rows, from, to, ranges);
    const larger = best.histogram;
    for (let index = 0; index < larger.length; index++)
      larger[index] = (larger[index] ?? 0) - (smaller[index] ?? 0);
    open.push(
      leafOf(left, best.start, middle, isLeftSmaller ? smaller : larger),
      leafOf(right, middle, best.end, isLeftSmaller ? larger : smaller),
    );
  }
  settleMeans(tree, nodes);
  return tree;
}

/** Children come after their parent: from the last node to the first, every child is settled before it. */
function settleMeans({ feature, left, right, value, rows }: Tree, nodes: number): void {
  for (let node = nodes - 1; node >= 0; node--) {
    if (feature[node] === -1) continue;
    const [a, b] = [left[node] ?? 0, right[node] ?? 0];
    const [inA, inB] = [rows[a] ?? 0, rows[b] ?? 0];
    value[node] = ((value[a] ?? 0) * inA + (value[b] ?? 0) * inB) / (inA + inB);
  }
}

const NOTHING = new Uint8Array();

function takeBest(open: Leaf[]): Leaf | undefined {
  let best = -1;
  for (const [index, { split }] of open.entries()) {
    if (split && (best === -1 || split.gain > (open[best]?.split?.gain ?? 0))) best = index;
  }
  return best === -1 ? undefined : open.splice(best, 1)[0];
}

function histogramOf(
  columns: readonly Uint8Array[],
  features: readonly number[],
  gradients: Float64Array,
  rows: Int32Array,
  start: number,
  end: number,
  ranges: number,
): Float64Array {
  const histogram = new Float64Array(features.length * ranges * WIDTH);
  // Read once for all features: the rows lie scattered.
  const here = new Float64Array(end - start);
  for (let at = start; at < end; at++) here[at - start] = gradients[rows[at] ?? 0] ?? 0;
  for (let index = 0; index < features.length; index++) {
    const column = columns[features[index] ?? 0] ?? NOTHING;
    const base = index * ranges * WIDTH;
    for (let at = start; at < end; at++) {
      const cell = base + (column[rows[at] ?? 0] ?? 0) * WIDTH;
      histogram[cell] = (histogram[cell] ?? 0) + (here[at - start] ?? 0);
      histogram[cell + 1] = (histogram[cell + 1] ?? 0) + 1;
    }
  }
  return histogram;
}

function bestSplit(
  histogram: Float64Array,
  features: readonly number[],
  gradient: number,
  count: number,
  { minimum, l2, ranges }: GrowthOptions,
): Split | null {
  const whole = (gradient * gradient) / (count + l2);
  let best: Split | null = null;
  let most = 1e-12;
  for (let index = 0; index < features.length; index++) {
    const base = index * ranges * WIDTH;
    let [sum, rows] = [0, 0];
    for (let bin = 0; bin < ranges - 1; bin++) {
      const cell = base + bin * WIDTH;
      const here = histogram[cell + 1] ?? 0;
      if (here === 0) continue;
      sum += histogram[cell] ?? 0;
      rows += here;
      const others = count - rows;
      if (rows < minimum) continue;
      if (others < minimum) break;
      const rest = gradient - sum;
      const gain = (sum * sum) / (rows + l2) + (rest * rest) / (others + l2) - whole;
      if (gain > most) {
        most = gain;
        best = { feature: features[index] ?? 0, bin, gain };
      }
    }
  }
  return best;
}

/** Brings the rows of the left side to the front, each side in its old order; returns where the right one starts. */
function partition(
  column: Uint8Array,
  bin: number,
  rows: Int32Array,
  spare: Int32Array,
  start: number,
  end: number,
): number {
  let [left, right] = [start, 0];
  for (let at = start; at < end; at++) {
    const row = rows[at] ?? 0;
    if ((column[row] ?? 0) <= bin) rows[left++] = row;
    else spare[right++] = row;
  }
  rows.set(spare.subarray(0, right), left);
  return left;
}
